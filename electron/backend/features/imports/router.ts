import { asJob, asRead, asWrite, os } from '../../context.ts';
import { listImports } from './queries.ts';
import { checkImport, chooseImportRecord, commitImportFile, decodeImportColumn, discardImport, editImportCell, importMissing, importRows, importTable, openImport, skipImportRow, writeImportReport } from './service.ts';
import { undoImport } from './undo.ts';

export const imports = {
  open: os.imports.open.use(asJob).handler(({ context, input, signal }) => openImport(context.backend, input, signal)),
  table: os.imports.table.use(asJob).handler(({ context, input }) => importTable(context.backend, input)),
  decode: os.imports.decode.use(asJob).handler(({ context, input }) => decodeImportColumn(context.backend, input)),
  check: os.imports.check.use(asJob).handler(({ context, input, signal }) => checkImport(context.backend, input, signal)),
  rows: os.imports.rows.use(asJob).handler(({ context, input }) => importRows(context.backend, input)),
  missing: os.imports.missing.use(asJob).handler(({ context, input }) => importMissing(context.backend, input)),
  report: os.imports.report.use(asJob).handler(({ context, input, signal }) => writeImportReport(context.backend, input, signal)),
  editCell: os.imports.editCell.use(asJob).handler(({ context, input }) => editImportCell(context.backend, input)),
  choose: os.imports.choose.use(asJob).handler(({ context, input }) => chooseImportRecord(context.backend, input)),
  skip: os.imports.skip.use(asJob).handler(({ context, input }) => skipImportRow(context.backend, input)),
  commit: os.imports.commit.use(asJob).handler(({ context, input, signal }) => commitImportFile(context.backend, input, signal)),
  discard: os.imports.discard.use(asJob).handler(({ context, input }) => discardImport(context.backend, input.importId)),
  list: os.imports.list.use(asRead).handler(({ context, input }) => listImports(context, input)),
  undo: os.imports.undo.use(asWrite).handler(({ context, input }) => undoImport(context, input.id)),
};
