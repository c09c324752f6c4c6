import { useQuery } from '@tanstack/react-query';
import type { CheckedFiles } from '#shared/contract/documents.ts';
import { api } from '../../app/clients.ts';

/**
 * Which files of a paper or a task, or of all, are missing or changed. Files change without the program's doing, so they are
 * read anew whenever they are shown; no write waits for that. `files`: the files the answer is about.
 */
export function useCheckFiles(asked: CheckedFiles, files?: readonly string[]) {
  return useQuery({ queryKey: [['files', asked], files], queryFn: ({ signal }) => api.documents.checkFiles.call(asked, { signal }), gcTime: 0, enabled: files?.length !== 0 });
}
