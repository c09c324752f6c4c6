import { describe, expect, it } from 'vitest';
import { isOtherPosition, toldPositionFrom, type PositionValues } from './position-change.ts';

const person = { position: 'Giám đốc', unitId: 'u1' };
const FROM = '2024-01-01';
const held: PositionValues = { position: 'Giám đốc', unitId: 'u1', positionFrom: FROM, positionChange: 'correct' };

describe('the day of a position', () => {
  it('nothing is told when nothing changed', () => expect(toldPositionFrom(held, person, FROM)).toBeNull());
  it('the day alone is corrected', () => expect(toldPositionFrom({ ...held, positionFrom: '2024-02-01' }, person, FROM)).toBe('2024-02-01'));
  it('a misspelt position is corrected without beginning a new one', () => expect(toldPositionFrom({ ...held, position: 'Phó Giám đốc' }, person, FROM)).toBeNull());
  it('a correction stays one even when a day was typed before', () => expect(toldPositionFrom({ ...held, position: 'Phó Giám đốc', positionFrom: '2026-01-01' }, person, FROM)).toBeNull());
  it('a new position begins on its day', () => expect(toldPositionFrom({ ...held, unitId: 'u2', positionChange: 'new', positionFrom: '2026-01-01' }, person, FROM)).toBe('2026-01-01'));
  it('a new position without a day is no day, so that it is refused', () => {
    expect(toldPositionFrom({ ...held, unitId: 'u2', positionChange: 'new' }, person, FROM)).toBe('');
    expect(toldPositionFrom({ ...held, unitId: 'u2', positionChange: 'new', positionFrom: null }, person, FROM)).toBe('');
  });
  it('spaces around the position do not make another one', () => expect(isOtherPosition({ ...held, position: 'Giám đốc ' }, person)).toBe(false));
});
