import type { RegisterWords } from '../declare.ts';
import type { model } from './declaration.ts';

const LEVELS = { grassroots: 'Cấp cơ sở', province: 'Cấp tỉnh', central: 'Cấp Trung ương' };

export const vi: RegisterWords<typeof model> = {
  title: 'Mô hình “Dân vận khéo”',
  record: 'Mô hình, điển hình',
  fields: {
    name: 'Tên mô hình, điển hình', type: 'Loại', subject: 'Tập thể/Cá nhân', unitId: 'Đơn vị đăng ký', field: 'Lĩnh vực', registeredOn: 'Ngày đăng ký', registeredLevel: 'Cấp đăng ký', leadBody: 'Cơ quan chủ trì',
    area: 'Địa bàn, đối tượng', beneficiaries: 'Đối tượng thụ hưởng', problem: 'Thực trạng, lý do', goal: 'Mục tiêu, tiêu chí', method: 'Nội dung, cách làm', forces: 'Lực lượng thực hiện', resources: 'Nguồn lực',
    fromOn: 'Thời gian bắt đầu', toOn: 'Thời gian kết thúc', outputs: 'Sản phẩm, kết quả', replication: 'Khả năng duy trì, nhân rộng', tags: 'Gắn với phong trào', recognisedLevel: 'Cấp công nhận', recognitionNumber: 'QĐ công nhận số', recognisedOn: 'Ngày công nhận',
    stoppedOn: 'Ngày dừng', replicatedOn: 'Ngày nhân rộng', contactId: 'Người phụ trách', keeperId: 'Đơn vị kế thừa', note: 'Ghi chú',
  },
  options: {
    type: { model: 'Mô hình', example: 'Điển hình' },
    subject: { collective: 'Tập thể', individual: 'Cá nhân' },
    field: { economy: 'Kinh tế', society: 'Văn hóa - xã hội', defence: 'Quốc phòng - an ninh', political_system: 'Xây dựng hệ thống chính trị', other: 'Lĩnh vực khác' },
    registeredLevel: LEVELS,
    recognisedLevel: LEVELS,
  },
  statuses: { proposed: 'Đề xuất', registered: 'Đã đăng ký', running: 'Đang triển khai', assessed: 'Đã đánh giá', recognised: 'Đã công nhận', replicated: 'Nhân rộng', to_complete: 'Bổ sung hồ sơ', not_recognised: 'Không công nhận', stopped: 'Dừng', transferred: 'Chuyển đơn vị' },
  moves: { register: 'Đăng ký', start: 'Bắt đầu triển khai', assess: 'Đánh giá', recognise: 'Công nhận', replicate: 'Nhân rộng', complete: 'Yêu cầu bổ sung hồ sơ', refuse: 'Không công nhận', stop: 'Dừng', transfer: 'Chuyển đơn vị' },
  checks: {
    nameTooShort: 'Tên mô hình, điển hình phải có từ 5 đến 150 ký tự.',
    decisionMissing: 'Đã có cấp công nhận thì phải ghi số và ngày quyết định công nhận.',
    recognisedBefore: 'Ngày công nhận không thể trước ngày đăng ký.',
    stoppedBefore: 'Ngày dừng không thể trước ngày đăng ký.',
    endsBefore: 'Thời gian kết thúc không thể trước thời gian bắt đầu.',
    undescribed: 'Chưa ghi nội dung, cách làm hoặc mục tiêu, tiêu chí.',
  },
  measures: { registered: 'Đăng ký mới', cumulative: 'Lũy kế', maintained: 'Đang duy trì', recognised: 'Được công nhận', replicated: 'Nhân rộng', stopped: 'Dừng', recognisedShare: 'Tỷ lệ công nhận' },
};
