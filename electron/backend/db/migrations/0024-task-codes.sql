-- The order of codes: by year, then by number, the thousandth of a year after all others. The index follows the order of features/tasks/code-order.ts.
DROP INDEX task_given_code;
CREATE INDEX task_given_code ON task (substr(code, 1, 8), length(code), code, id) WHERE deleted_at IS NULL AND assigned_on IS NOT NULL;
