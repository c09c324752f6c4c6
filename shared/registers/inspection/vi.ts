import type { RegisterWords } from '../declare.ts';
import type { inspection } from './declaration.ts';

export const vi: RegisterWords<typeof inspection> = {
  title: 'Kiểm tra, giám sát',
  record: 'Cuộc kiểm tra, giám sát',
  fields: {
    content: 'Nội dung kiểm tra', type: 'Hình thức', unitId: 'Đơn vị được kiểm tra', fromOn: 'Từ ngày', toOn: 'Đến ngày', otherSubjects: 'Đối tượng khác', teamName: 'Đoàn kiểm tra', leaderId: 'Trưởng đoàn',
    decisionDocumentId: 'Quyết định', planDocumentId: 'Kế hoạch', findings: 'Kết quả kiểm tra', strengths: 'Ưu điểm', limits: 'Hạn chế', recommendations: 'Kiến nghị', conclusionOn: 'Ngày thông báo kết quả', conclusionDocumentId: 'Thông báo kết quả',
    rating: 'Xếp loại', remediedOn: 'Ngày khắc phục xong', committeeId: 'Ban Chỉ đạo', keeperId: 'Đơn vị kế thừa', note: 'Ghi chú',
  },
  options: {
    type: { inspection: 'Kiểm tra', supervision: 'Giám sát', survey: 'Khảo sát', self_inspection: 'Tự kiểm tra', received_team: 'Đón đoàn cấp trên' },
    rating: { good: 'Tốt', fair: 'Khá', average: 'Trung bình', weak: 'Yếu' },
  },
  statuses: { planned: 'Kế hoạch', running: 'Đang tiến hành', concluded: 'Đã có thông báo', remedied: 'Đã khắc phục' },
  moves: { begin: 'Bắt đầu', conclude: 'Ra thông báo kết quả', remedy: 'Đã khắc phục', reopen: 'Làm lại' },
  checks: {
    endsBefore: 'Ngày kết thúc không thể trước ngày bắt đầu.',
    concludedBefore: 'Ngày thông báo kết quả không thể trước ngày bắt đầu.',
    remediedBefore: 'Ngày khắc phục không thể trước ngày thông báo kết quả.',
    unauthorised: 'Chưa ghi quyết định hoặc kế hoạch kiểm tra.',
  },
  measures: { inspections: 'Số cuộc', concluded: 'Đã có thông báo', remedied: 'Đã khắc phục' },
};
