import { api } from '../app/clients.ts';
import { useToday } from '../app/day.ts';
import type { Picture } from '#shared/rules/picture.ts';
import { useFormat } from '../i18n/format.ts';
import { ExportButton } from './ExportButton.tsx';
import { pictureFile } from './picture-file.ts';

interface PictureButtonProps {
  label: string;
  /** What the file is called, before the day. */
  name: string;
  disabled: boolean;
  /** Draws what is shown, when it is asked for. */
  draw: () => Promise<Picture>;
}

/** Saves a drawing as a picture: dots or a vector file, by the ending of its name. */
export function PictureButton({ label, name, disabled, draw }: PictureButtonProps) {
  const format = useFormat();
  const today = useToday();
  return <ExportButton writes="picture" label={label} fileName={`${name} ${format.date(today)}`} disabled={disabled} run={async (ticket, signal, replace, fileName) => api.papers.savePicture.call({ ticket, replace, picture: await pictureFile(await draw(), fileName) }, { signal })} />;
}
