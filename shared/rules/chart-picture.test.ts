import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartPicture } from './chart-picture.ts';
import { pictureSvg, type Shape } from './picture.ts';
import { MOST_BARS } from './task-chart.ts';
import { TASK_CLASS_TITLES } from './task-words.ts';
import { countsOf, TASK_CLASSES } from './tasks.ts';

const counts = fc.array(fc.record({ class: fc.constantFrom(...TASK_CLASSES), count: fc.nat(500) })).map(countsOf);
const name = fc.oneof(fc.constantFrom('Sở Nội vụ', 'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tỉnh Mẫu, cơ quan thường trực'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }));
const charts = fc.record({ bars: fc.array(fc.record({ name, counts }), { minLength: 1, maxLength: MOST_BARS }), note: fc.option(fc.constant('Hình vẽ 20 đơn vị có nhiều nhiệm vụ nhất.')) });
const GIVEN = { title: ['TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO ĐƠN VỊ'], subtitle: ['(Tính đến ngày 27/11/2026)', '(giao năm 2026)'] };
const texts = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));

describe('a chart of tasks as a picture', () => {
  it('has its title, its day, a legend of the classes that are there, every name and every total inside', () => {
    const bars = [{ name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', counts: countsOf([{ class: 'completed_late', count: 2 }, { class: 'overdue', count: 1204 }]) }];
    const said = texts(chartPicture({ ...GIVEN, bars, note: null }).shapes).map(({ text }) => text);
    expect(said).toEqual([...GIVEN.title, ...GIVEN.subtitle, TASK_CLASS_TITLES.completed_late, TASK_CLASS_TITLES.overdue, 'Ban Tuyên giáo và Dân vận Tỉnh ủy', '1.204', '1.206']);
  });

  it('keeps every shape on the sheet, and bars do not run into each other', () => {
    fc.assert(fc.property(charts, (chart) => {
      const { width, height, shapes } = chartPicture({ ...GIVEN, ...chart });
      for (const shape of shapes) {
        expect(shape.y).toBeGreaterThanOrEqual(0);
        expect(shape.y + (shape.kind === 'rect' ? shape.height : 0)).toBeLessThanOrEqual(height);
        expect(shape.x + (shape.kind === 'rect' ? shape.width : 0)).toBeLessThanOrEqual(width);
      }
      const lines = texts(shapes).filter(({ anchor }) => anchor === 'end').map(({ y }) => y);
      for (const [place, y] of lines.entries()) expect(y).toBeGreaterThan(lines[place - 1] ?? 0);
    }), { numRuns: 60 });
  });

  it('breaks a long name into two lines and says when something is left out', () => {
    const long = 'Ủy ban nhân dân các xã, phường trực thuộc '.repeat(4).trim();
    const lines = texts(chartPicture({ bars: [{ name: long, counts: countsOf([{ class: 'overdue', count: 1 }]) }], note: null }).shapes).filter(({ anchor }) => anchor === 'end');
    expect(lines).toHaveLength(2);
    expect(lines[1]?.text.endsWith('…')).toBe(true);
  });

  it('is a vector file that is well formed whatever it is called, with its text as text', () => {
    const svg = pictureSvg(chartPicture({ ...GIVEN, bars: [{ name: '<A> & "B" Ủy', counts: countsOf([{ class: 'overdue', count: 3 }]) }], note: null }));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1000"/);
    expect(svg).toContain('>&lt;A&gt; &amp; &quot;B&quot; Ủy</text>');
    expect(svg).toContain('<title>TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO ĐƠN VỊ. (Tính đến ngày 27/11/2026). (giao năm 2026)</title>');
    expect(svg).not.toMatch(/<script|href|url\(/);
  });
});
