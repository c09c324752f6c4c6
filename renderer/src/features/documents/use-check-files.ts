import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/clients.ts';

/**
 * Which files of a paper, or of all papers, are missing or changed. Files change without the program's doing, so they are
 * read anew whenever they are shown; no write waits for that. `files`: the files the answer is about.
 */
export function useCheckFiles(documentId: string | null, files?: readonly string[]) {
  return useQuery({ queryKey: [['files', documentId], files], queryFn: ({ signal }) => api.documents.checkFiles.call({ documentId }, { signal }), gcTime: 0, enabled: files?.length !== 0 });
}
