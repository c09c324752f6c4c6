'use strict';
// Electron offers a utility process two modules, and the stand-in imitates neither of them.
module.exports = new Proxy({}, {
  get(target, key) {
    if (typeof key === 'symbol' || key === 'default' || key === 'then' || key === '__esModule') return undefined;
    throw new Error(`stand-in: electron ${key} is not known in a utility process`);
  },
});
