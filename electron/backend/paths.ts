import path from 'node:path';

/** Where this installation keeps its files. Told by the operating-system side at the start. */
export interface Paths {
  /** Folder of the database and of what belongs to the installation. */
  data: string;
  database: string;
  backups: string;
  logs: string;
  /** Files delivered with the program. */
  resources: string;
}

/** The places below the user's own folder for this program. */
export function pathsUnder(userData: string, resources: string): Paths {
  const data = path.join(userData, 'data');
  return { data, database: path.join(data, 'steering-desk.db'), backups: path.join(userData, 'backups'), logs: path.join(userData, 'logs'), resources };
}
