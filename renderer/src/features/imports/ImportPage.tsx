import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ChooseFile } from './ChooseFile.tsx';
import { CommitImport } from './CommitImport.tsx';
import { useUnderWay } from './under-way.ts';
import { Wizard } from './Wizard.tsx';

/** Brings a list in from a workbook, in four steps: of members, people, units, tasks, papers, or the records of a register. */
export function ImportPage() {
  const { committeeId = null, list = 'roster' } = useSearch({ strict: false });
  const underWay = useUnderWay();
  // An import left earlier is taken up again only when the user says so; one being written is shown at once.
  const [entered, setEntered] = useState(underWay?.commit.state === 'running');
  if (underWay === null || !entered) return <ChooseFile key={`${list} ${committeeId}`} target={{ list, committeeId }} onEnter={() => setEntered(true)} />;
  return underWay.step === 'commit' ? <CommitImport underWay={underWay} /> : <Wizard underWay={underWay} onAnother={() => setEntered(false)} />;
}
