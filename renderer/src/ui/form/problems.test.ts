import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { inputSchema } from './input-schema.ts';
import { answerProblems, schemaProblems } from './problems.ts';

const person = { fullName: 'Lê Quang Nhã', givenNameOverride: '', position: '', unitId: null, positionFrom: null, phone: '', email: '', note: '' };
const fields = Object.keys(person);
const refuses = (input: object) => schemaProblems(inputSchema(contract.people.create), input, fields);

describe('what the contract refuses, beside its field', () => {
  it('nothing, when all is well', () => expect(refuses(person)).toEqual([]));
  it('a missing name', () => expect(refuses({ ...person, fullName: '   ' })).toEqual([{ field: 'fullName', code: 'too_small' }]));
  it('a text that is too long', () => expect(refuses({ ...person, phone: '9'.repeat(50) })).toEqual([{ field: 'phone', code: 'too_big' }]));
  it('a day that does not exist', () => expect(refuses({ ...person, positionFrom: '31/2/2026' })).toEqual([{ field: 'positionFrom', code: 'date' }]));
  it('a field inside another of the contract', () => {
    const settings = { officeName: '', placeName: 'Mẫu', letterheadSuperior: null, letterheadIssuer: null, numberStyle: 'vi' };
    expect(schemaProblems(inputSchema(contract.office.saveSettings), { settings, userName: 'Hà' }, ['officeName', 'userName'])).toEqual([{ field: 'officeName', code: 'too_small' }]);
  });
});

describe('what the backend refuses', () => {
  it('a broken rule stands beside its field and nowhere else', () => {
    const rule = { rule: 'DATE_ORDER', field: 'to' };
    expect(answerProblems(new ORPCError('RULE', { data: { issues: [rule] } }), ['to'])).toEqual({ fields: [{ field: 'to', rule }], general: null });
  });
  it('a rule about no field of the form stands over it', () => {
    const error = new ORPCError('RULE', { data: { issues: [{ rule: 'SEVERAL_HEADS' }, { rule: 'DATE_ORDER', field: 'to' }] } });
    expect(answerProblems(error, ['to'])).toEqual({ fields: [{ field: 'to', rule: { rule: 'DATE_ORDER', field: 'to' } }], general: error });
  });
  it('bad input by its path', () => {
    const error = new ORPCError('INVALID_INPUT', { data: { issues: [{ path: 'settings.placeName', code: 'too_big' }] } });
    expect(answerProblems(error, ['placeName'])).toEqual({ fields: [{ field: 'placeName', code: 'too_big' }], general: null });
  });
  it('anything else stands over the form', () => {
    const error = new ORPCError('DISK_FULL');
    expect(answerProblems(error, ['a'])).toEqual({ fields: [], general: error });
  });
});
