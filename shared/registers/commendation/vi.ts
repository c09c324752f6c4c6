import type { RegisterWords } from '../declare.ts';
import type { commendation } from './declaration.ts';

export const vi: RegisterWords<typeof commendation> = {
  title: 'Khen thưởng',
  record: 'Khen thưởng',
  fields: {
    recipient: 'Tên tập thể, cá nhân', recipientKind: 'Đối tượng', unitId: 'Đơn vị', movement: 'Phong trào', form: 'Hình thức khen', level: 'Cấp khen', proposedOn: 'Ngày đề nghị', occasion: 'Dịp khen, thành tích',
    proposalDocumentId: 'Văn bản đề nghị', decisionNumber: 'Quyết định số', decisionDocumentId: 'Quyết định khen', decidedOn: 'Ngày quyết định', awardedOn: 'Ngày trao', amount: 'Tiền thưởng (đồng)', committeeId: 'Ban Chỉ đạo', keeperId: 'Đơn vị kế thừa', note: 'Ghi chú',
  },
  options: {
    recipientKind: { collective: 'Tập thể', individual: 'Cá nhân', household: 'Hộ gia đình' },
    movement: { skilful_mobilisation: 'Dân vận khéo', grassroots_democracy: 'Quy chế dân chủ ở cơ sở', government_mobilisation: 'Dân vận chính quyền', other: 'Khác' },
    form: { order: 'Huân chương', provincial_certificate: 'Bằng khen', certificate: 'Giấy khen', praise: 'Biểu dương', other: 'Hình thức khác' },
    level: { grassroots: 'Cấp cơ sở', province: 'Cấp tỉnh', central: 'Cấp Trung ương' },
  },
  statuses: { proposed: 'Đề nghị', reviewing: 'Thẩm định', decided: 'Đã quyết định', awarded: 'Đã trao', not_considered: 'Không xét' },
  moves: { review: 'Thẩm định', decide: 'Quyết định khen', award: 'Trao thưởng', reject: 'Không xét' },
  checks: {
    decidedBefore: 'Ngày quyết định không thể trước ngày đề nghị.',
    awardedBefore: 'Ngày trao phải từ ngày quyết định trở đi.',
  },
  measures: { collectives: 'Tập thể được khen', individuals: 'Cá nhân được khen', households: 'Hộ gia đình được khen', amount: 'Tiền thưởng (đồng)' },
};
