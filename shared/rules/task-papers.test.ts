import { describe, expect, it } from 'vitest';
import { deadlinePhrase, deadlineText, inAssignmentOrder, withinSentence } from './task-papers.ts';

describe('a letter of assignment', () => {
  it('says until when by the day, else in the words of the directive', () => {
    expect(deadlinePhrase({ dueOn: '2026-07-10', dueText: 'quý III/2026', standing: false })).toBe('trước ngày 10/07/2026');
    expect(deadlinePhrase({ dueOn: null, dueText: 'trong quý III/2026', standing: false })).toBe('trong quý III/2026');
    expect(deadlinePhrase({ dueOn: null, dueText: null, standing: true })).toBe('thường xuyên');
    expect(deadlinePhrase({ dueOn: null, dueText: null, standing: false })).toBe('trước ngày ……');
    expect(deadlineText({ dueOn: '2026-07-10', dueText: 'quý III/2026', standing: false })).toBe('10/07/2026 (quý III/2026)');
  });

  it('names the bodies in their fixed order, the others after them as they come', () => {
    const names = ['Văn phòng Đảng ủy', 'Sở Nội vụ', 'Ủy ban Kiểm tra Đảng ủy', 'Ban Xây dựng Đảng', 'Ủy ban Mặt trận Tổ quốc xã', 'Văn phòng HĐND và UBND', 'UBND xã Mẫu', 'Công an xã'];
    expect(inAssignmentOrder(names, (name) => name)).toEqual(['UBND xã Mẫu', 'Ủy ban Mặt trận Tổ quốc xã', 'Ban Xây dựng Đảng', 'Ủy ban Kiểm tra Đảng ủy', 'Văn phòng Đảng ủy', 'Văn phòng HĐND và UBND', 'Sở Nội vụ', 'Công an xã']);
  });

  it('goes on in a sentence with a small letter, but keeps abbreviations', () => {
    expect(withinSentence('Rà soát Quy chế.')).toBe('rà soát Quy chế');
    expect(withinSentence('Ủy quyền')).toBe('ủy quyền');
    expect(withinSentence('UBND xã ban hành kế hoạch')).toBe('UBND xã ban hành kế hoạch');
  });
});
