export const recycleBin = {};
