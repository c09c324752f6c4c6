// The floor of the backend's start: a utility process that does nothing but open the file with the same settings.
import Database from 'better-sqlite3';

let connection;
process.parentPort.on('message', ({ data: file }) => {
  if (file === null) {
    connection.close();
    process.exit(0);
  }
  connection = new Database(file, { timeout: 5000 });
  for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'trusted_schema = OFF', 'cell_size_check = ON']) connection.pragma(setting);
  process.parentPort.postMessage(connection.prepare('SELECT office_name FROM office').pluck().get());
});
