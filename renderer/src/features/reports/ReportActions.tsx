import { useTranslation } from 'react-i18next';
import type { Report, ReportParams, ReportRequest } from '#shared/contract/reports.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { OfficialOut } from '../../ui/OfficialOut.tsx';
import { PrintPaper } from '../../ui/PrintPaper.tsx';

interface ReportActionsProps<R extends Report> {
  report: R;
  /** What the overview on the screen is asked for by: the paper and the workbook show the same. */
  params: ReportParams<R>;
  /** Whom or what it is about, for the name of the file. */
  about?: string;
  /** Nothing is asked for yet. */
  disabled?: boolean;
  /** Marks among the tools of a list instead of buttons with words. */
  small?: boolean;
}

/** The buttons that write an overview as a workbook and print it, as it is shown or in its official layout; Ctrl+P prints it as it is shown. */
export function ReportActions<R extends Report>({ report, params, about, disabled = false, small = false }: ReportActionsProps<R>) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const today = useToday();
  const request = { report, params } as ReportRequest;
  const fileName = [t(`files.${request.report}`), about, format.date(today)].filter((part) => part !== undefined).join(' ');
  return (
    <>
      <ExportButton fileName={fileName} disabled={disabled} small={small} run={(ticket, signal) => api.reports.export.call({ request, ticket }, { signal })} />
      <OfficialOut
        small={small}
        fileName={fileName}
        disabled={disabled}
        read={({ system }) => api.reports.paper.call({ ...request, official: system })}
        write={({ system }, ticket, signal) => api.reports.export.call({ request: { ...request, official: system }, ticket }, { signal })}
      />
      <PrintPaper read={() => api.reports.paper.call(request)} disabled={disabled} small={small} />
    </>
  );
}
