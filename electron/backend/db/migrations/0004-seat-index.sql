-- Counting the seats of a committee, finding its head and what needs a look read the index alone, not each seat's row:
-- lists of a hundred committees ask for it while imports are written.
DROP INDEX membership_committee;
CREATE INDEX membership_committee ON membership (committee_id, order_no, role, valid_from, valid_to, held_by, person_id, office_unit_id, office_fold) WHERE deleted_at IS NULL;
