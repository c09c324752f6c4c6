import type { RegisterWords } from '../declare.ts';
import type { citizenReception } from './declaration.ts';

export const vi: RegisterWords<typeof citizenReception> = {
  title: 'Tiếp công dân',
  record: 'Số liệu tiếp công dân',
  fields: {
    unitId: 'Đơn vị', fromOn: 'Từ ngày', toOn: 'Đến ngày', visits: 'Tổng số lượt tiếp', people: 'Tổng số người được tiếp', cases: 'Tổng số vụ việc tiếp', regularVisits: 'Thường xuyên – số lượt', regularPeople: 'Thường xuyên – số người',
    regularFirst: 'Thường xuyên – vụ việc lần đầu', regularRepeat: 'Thường xuyên – vụ việc nhiều lần', regularGroups: 'Thường xuyên – số đoàn đông người', regularGroupPeople: 'Thường xuyên – số người của đoàn', regularGroupFirst: 'Thường xuyên – đoàn: vụ việc lần đầu', regularGroupRepeat: 'Thường xuyên – đoàn: vụ việc nhiều lần', leaderSessions: 'Thủ trưởng tiếp – số kỳ', leaderVisits: 'Thủ trưởng tiếp – số lượt',
    leaderPeople: 'Thủ trưởng tiếp – số người', leaderFirst: 'Thủ trưởng tiếp – vụ việc lần đầu', leaderRepeat: 'Thủ trưởng tiếp – vụ việc nhiều lần', leaderGroups: 'Thủ trưởng tiếp – số đoàn đông người', leaderGroupPeople: 'Thủ trưởng tiếp – số người của đoàn', leaderGroupFirst: 'Thủ trưởng tiếp – đoàn: vụ việc lần đầu', leaderGroupRepeat: 'Thủ trưởng tiếp – đoàn: vụ việc nhiều lần', delegatedSessions: 'Ủy quyền tiếp – số kỳ',
    delegatedVisits: 'Ủy quyền tiếp – số lượt', delegatedPeople: 'Ủy quyền tiếp – số người', delegatedFirst: 'Ủy quyền tiếp – vụ việc lần đầu', delegatedRepeat: 'Ủy quyền tiếp – vụ việc nhiều lần', delegatedGroups: 'Ủy quyền tiếp – số đoàn đông người', delegatedGroupPeople: 'Ủy quyền tiếp – số người của đoàn', delegatedGroupFirst: 'Ủy quyền tiếp – đoàn: vụ việc lần đầu', delegatedGroupRepeat: 'Ủy quyền tiếp – đoàn: vụ việc nhiều lần',
    note: 'Ghi chú',
  },
  options: {},
  statuses: {},
  moves: {},
  checks: {
    endsBefore: 'Ngày cuối kỳ không thể trước ngày đầu kỳ.',
    visitsDiffer: 'Tổng số lượt phải bằng thường xuyên + thủ trưởng tiếp + ủy quyền tiếp.',
    peopleDiffer: 'Tổng số người phải bằng thường xuyên + thủ trưởng tiếp + ủy quyền tiếp.',
    casesDiffer: 'Tổng số vụ việc phải bằng các vụ việc lần đầu và nhiều lần cộng lại.',
    groupsExceed: 'Số người của đoàn đông người lớn hơn số người được tiếp.',
    groupCasesExceed: 'Vụ việc của đoàn đông người nhiều hơn tổng số vụ việc.',
  },
  measures: { visits: 'Số lượt tiếp', people: 'Số người được tiếp', cases: 'Số vụ việc', leaderSessions: 'Số kỳ thủ trưởng tiếp' },
};
