export const taskWork = {
  recurrences: { week: 'Hằng tuần', month: 'Hằng tháng', quarter: 'Hằng quý', half_year: '6 tháng một lần', year: 'Hằng năm' },
};
