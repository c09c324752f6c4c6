import { imports as contract } from '#shared/contract/imports.ts';
import { asJob, asRead, asWrite, implementing } from '../../context.ts';
import { listImports } from './queries.ts';
import { checkImport, chooseImportRecord, commitImportFile, decodeImportColumn, discardImport, editImportCell, importMissing, importRows, importTable, openImport, saveImportMapping, skipImportRow, takeAllImportRows, takeBackImportRows, takeImportMapping, writeImportReport } from './service.ts';
import { undoImport } from './undo.ts';

const os = implementing(contract);

export const imports = {
  open: os.open.use(asJob).handler(({ context, input, signal }) => openImport(context.backend, input, signal)),
  table: os.table.use(asJob).handler(({ context, input }) => importTable(context.backend, input)),
  decode: os.decode.use(asJob).handler(({ context, input }) => decodeImportColumn(context.backend, input)),
  saveMapping: os.saveMapping.use(asJob).handler(({ context, input, signal }) => saveImportMapping(context.backend, input, signal)),
  takeMapping: os.takeMapping.use(asJob).handler(({ context, input }) => takeImportMapping(context.backend, input)),
  check: os.check.use(asJob).handler(({ context, input, signal }) => checkImport(context.backend, input, signal)),
  rows: os.rows.use(asJob).handler(({ context, input }) => importRows(context.backend, input)),
  missing: os.missing.use(asJob).handler(({ context, input }) => importMissing(context.backend, input)),
  report: os.report.use(asJob).handler(({ context, input, signal }) => writeImportReport(context.backend, input, signal)),
  editCell: os.editCell.use(asJob).handler(({ context, input }) => editImportCell(context.backend, input)),
  choose: os.choose.use(asJob).handler(({ context, input }) => chooseImportRecord(context.backend, input)),
  takeAll: os.takeAll.use(asJob).handler(({ context, input }) => takeAllImportRows(context.backend, input)),
  takeBack: os.takeBack.use(asJob).handler(({ context, input }) => takeBackImportRows(context.backend, input)),
  skip: os.skip.use(asJob).handler(({ context, input }) => skipImportRow(context.backend, input)),
  commit: os.commit.use(asJob).handler(({ context, input, signal }) => commitImportFile(context.backend, input, signal)),
  discard: os.discard.use(asJob).handler(({ context, input }) => discardImport(context.backend, input.importId)),
  list: os.list.use(asRead).handler(({ context, input }) => listImports(context, input)),
  undo: os.undo.use(asWrite).handler(({ context, input }) => undoImport(context, input.id)),
};
