import { describe, expect, it } from 'vitest';
import { itemsOf } from './column.ts';

const rows = [{ id: '1', role: 'head' }, { id: '2', role: 'member' }, { id: '3', role: 'member' }];

describe('rows of a list', () => {
  it('stand under the heading of their group, which comes once', () => {
    const items = itemsOf(rows, (row) => row.id, (row) => ({ key: row.role, title: row.role }));
    expect(items.map((item) => (item.kind === 'group' ? item.group.title : item.id))).toEqual(['head', '1', 'member', '2', '3']);
    expect(items.flatMap((item) => (item.kind === 'row' ? [item.position] : []))).toEqual([0, 1, 2]);
  });
  it('leave the headings of empty groups in their place', () => {
    const groups = ['team', 'head', 'deputy', 'member', 'secretary'].map((key) => ({ key, title: key }));
    const items = itemsOf(rows, (row) => row.id, (row) => ({ key: row.role, title: row.role }), groups);
    expect(items.map((item) => (item.kind === 'group' ? item.group.title : item.id))).toEqual(['team', 'head', '1', 'deputy', 'member', '2', '3', 'secretary']);
  });
  it('stand alone without groups', () => expect(itemsOf(rows, (row) => row.id)).toHaveLength(3));
});
