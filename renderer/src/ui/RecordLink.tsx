import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RecordPage } from '#shared/contract/record-page.ts';
import { recordPath } from '../app/record-path.ts';

/** A way to the page of a record, whatever its kind. */
export function RecordLink({ page, children }: { page: RecordPage; children?: ReactNode }) {
  const router = useRouter();
  const path = recordPath(page.kind, page.id);
  return (
    <a
      href={router.history.createHref(path)}
      onClick={(event) => {
        event.preventDefault();
        // A row of a list must not be chosen by the way.
        event.stopPropagation();
        router.history.push(path);
      }}
    >
      {children ?? page.label}
    </a>
  );
}
