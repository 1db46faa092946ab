// Loaded before vsce, which packs as fast as it can and does not ask how small: the same files as 7 kB less.
'use strict';
const zlib = require('node:zlib');

const { DeflateRaw, deflateRaw } = zlib;
zlib.DeflateRaw = class extends DeflateRaw {
  constructor(options) {
    super({ ...options, level: zlib.constants.Z_BEST_COMPRESSION });
  }
};
zlib.deflateRaw = (buffer, done) => deflateRaw(buffer, { level: zlib.constants.Z_BEST_COMPRESSION }, done);
