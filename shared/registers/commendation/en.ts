import type { RegisterWords } from '../declare.ts';
import type { commendation } from './declaration.ts';

export const en: RegisterWords<typeof commendation> = {
  title: 'Commendations',
  record: 'Commendation',
  fields: {
    recipient: 'Recipient', recipientKind: 'Kind of recipient', unitId: 'Unit', movement: 'Movement', form: 'Form', level: 'Level', proposedOn: 'Proposed on', occasion: 'Occasion',
    proposalDocumentId: 'Proposal', decisionNumber: 'Decision number', decisionDocumentId: 'Decision', decidedOn: 'Decided on', awardedOn: 'Awarded on', amount: 'Amount (VND)', committeeId: 'Steering committee', keeperId: 'Carried on by', note: 'Note',
  },
  options: {
    recipientKind: { collective: 'Collective', individual: 'Individual', household: 'Household' },
    movement: { skilful_mobilisation: 'Skilful mass mobilisation', grassroots_democracy: 'Grassroots democracy', government_mobilisation: 'Mass mobilisation by authorities', other: 'Other' },
    form: { order: 'Order', provincial_certificate: 'Provincial merit certificate', certificate: 'Merit certificate', praise: 'Praise', other: 'Other' },
    level: { grassroots: 'Grassroots', province: 'Province', central: 'Central' },
  },
  statuses: { proposed: 'Proposed', reviewing: 'Under review', decided: 'Decided', awarded: 'Awarded', not_considered: 'Not considered' },
  moves: { review: 'Review', decide: 'Decide', award: 'Award', reject: 'Do not consider' },
  checks: {
    decidedBefore: 'It cannot be decided before it was proposed.',
    awardedBefore: 'It cannot be awarded before it was decided.',
  },
  measures: { collectives: 'Collectives', individuals: 'Individuals', households: 'Households', amount: 'Amount (VND)' },
};
