import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aUnit } from '../../../../tests/support/builders.ts';
import { serve } from '../../../../tests/support/client.ts';
import { testDatabase } from '../../../../tests/support/database.ts';

describe('the search over everything', () => {
  it('finds committees, people and units by the beginnings of words, with marks or without, each with a second line', async () => {
    await using database = await testDatabase();
    using served = serve(database);
    const unit = await database.write((context) => aUnit(context, 'Đảng ủy xã Mẫu', { shortName: 'ĐU xã' }));
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu', { code: 'MAU' }));
    const person = await database.write((context) => aPerson(context, 'Đặng Thị Mẫu', { position: 'Bí thư', unitId: unit.id }));
    expect(await served.client.search.query({ q: 'mau' })).toEqual([
      { kind: 'person', id: person.id, title: 'Đặng Thị Mẫu', subtitle: 'Bí thư, Đảng ủy xã Mẫu' },
      { kind: 'committee', id: committee.id, title: 'Ban Chỉ đạo Mẫu', subtitle: 'MAU' },
      { kind: 'org_unit', id: unit.id, title: 'Đảng ủy xã Mẫu', subtitle: 'ĐU xã' },
    ]);
    expect((await served.client.search.query({ q: 'ĐẢNG' })).map(({ kind }) => kind)).toEqual(['person', 'org_unit']);
    expect(await served.client.search.query({ q: 'khong co' })).toEqual([]);
    expect(await served.client.search.query({ q: ' "*' })).toEqual([]);
  });

  it('shows the newest first while typing, and the best first when asked; never more than the limit', async () => {
    await using database = await testDatabase();
    using served = serve(database);
    await database.write((context) => aPerson(context, 'Mẫu Mẫu Mẫu'));
    await database.write((context) => aPerson(context, 'Nguyễn Văn Thử', { position: 'Chuyên viên theo dõi công tác dân vận của tỉnh Mẫu' }));
    const titles = async (ranked: boolean, limit?: number) => (await served.client.search.query({ q: 'mau', ranked, ...(limit === undefined ? {} : { limit }) })).map(({ title }) => title);
    expect(await titles(false)).toEqual(['Nguyễn Văn Thử', 'Mẫu Mẫu Mẫu']);
    expect(await titles(true)).toEqual(['Mẫu Mẫu Mẫu', 'Nguyễn Văn Thử']);
    expect(await titles(false, 1)).toEqual(['Nguyễn Văn Thử']);
  });
});
