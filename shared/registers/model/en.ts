import type { RegisterWords } from '../declare.ts';
import type { model } from './declaration.ts';

const LEVELS = { grassroots: 'Grassroots', province: 'Province', central: 'Central' };

export const en: RegisterWords<typeof model> = {
  title: '“Skilful mass mobilisation” models',
  record: 'Model or example',
  fields: {
    name: 'Name', type: 'Type', subject: 'Collective or individual', unitId: 'Registering unit', field: 'Field', registeredOn: 'Registered on', registeredLevel: 'Registered at', leadBody: 'Lead body',
    area: 'Area and people', beneficiaries: 'Beneficiaries', problem: 'Situation, reason', goal: 'Goals, criteria', method: 'Content, method', forces: 'Forces taking part', resources: 'Resources',
    fromOn: 'Begins', toOn: 'Ends', outputs: 'Products, results', replication: 'Upkeep and replication', tags: 'Linked movements', recognisedLevel: 'Recognised at', recognitionNumber: 'Decision number', recognisedOn: 'Recognised on',
    stoppedOn: 'Stopped on', replicatedOn: 'Replicated on', contactId: 'Contact', keeperId: 'Carried on by', note: 'Note',
  },
  options: {
    type: { model: 'Model', example: 'Typical example' },
    subject: { collective: 'Collective', individual: 'Individual' },
    field: { economy: 'Economy', society: 'Culture and society', defence: 'Defence and security', political_system: 'Political system', other: 'Other' },
    registeredLevel: LEVELS,
    recognisedLevel: LEVELS,
  },
  statuses: { proposed: 'Proposed', registered: 'Registered', running: 'Running', assessed: 'Assessed', recognised: 'Recognised', replicated: 'Replicated', to_complete: 'File to be completed', not_recognised: 'Not recognised', stopped: 'Stopped', transferred: 'Transferred' },
  moves: { register: 'Register', start: 'Start', assess: 'Assess', recognise: 'Recognise', replicate: 'Replicate', complete: 'Ask to complete the file', refuse: 'Do not recognise', stop: 'Stop', transfer: 'Transfer to another unit' },
  checks: {
    nameTooShort: 'The name must have 5 to 150 characters.',
    decisionMissing: 'A recognised model needs the number and the day of the decision.',
    recognisedBefore: 'It cannot be recognised before it was registered.',
    stoppedBefore: 'It cannot be stopped before it was registered.',
    endsBefore: 'It cannot end before it begins.',
    undescribed: 'Content and method, or goals and criteria, are missing.',
  },
  measures: { registered: 'Newly registered', cumulative: 'Cumulative', maintained: 'Maintained', recognised: 'Recognised', replicated: 'Replicated', stopped: 'Stopped', recognisedShare: 'Share recognised' },
};
