import type { Translation } from '../types.ts';
import type { office as vi } from '../vi/office.ts';

export const office = {
  fields: {
    userName: 'Your name',
    officeName: 'Office',
    placeName: 'Place',
    letterheadSuperior: 'Superior body (line 1)',
    letterheadIssuer: 'Issuing body (line 2)',
    numberStyle: 'Numbers',
  },
  hints: {
    userName: 'Stands in the history whenever you change something.',
    officeName: 'The office or the committee’s staff that uses this computer.',
    placeName: 'Printed before the date of a paper, for example: Mẫu, ngày 05 tháng 02 năm 2026.',
    letterhead: 'Printed at the top left of papers and annexes.',
  },
  firstStart: {
    title: 'Start',
    lead: 'The data stays on this computer. The program makes no network connections.',
    start: 'Open with',
    empty: 'Empty records',
    emptyHint: 'Bring lists in from Excel or type as you go.',
    sample: 'The sample office',
    sampleHint: 'An invented province with five committees and their tasks, to try out.',
    backup: 'A backup',
    backupHint: 'From an old computer or a USB drive.',
    verb: 'Start',
    openBackup: 'Choose a backup…',
    working: 'Setting up…',
  },
  settings: {
    title: 'Settings',
    office: 'Office',
    window: 'Window',
    folders: 'Folders',
    language: 'Language',
    theme: 'Colours',
    themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
    numberStyles: { vi: '1.234,5', en: '1,234.5' },
    openData: 'Data folder',
    openBackups: 'Backup folder',
    openLogs: 'Log folder',
    openSamples: 'Sample files',
    saved: 'Settings saved',
    version: 'Version {{version}}',
  },
} satisfies Translation<typeof vi>;
