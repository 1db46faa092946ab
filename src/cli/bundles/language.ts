/**
 * All that needs the language, in one place: the build makes a file of its own of it, which a command loads only where
 * something is to be checked, compiled, fixed or laid out. What both files have in them is there twice.
 */
export { checkBatch, importsFrom, readNothing } from '../protocols/check-protocols.js';
export { compileProtocol } from '../protocols/compile-protocol.js';
export { fixProtocols } from '../fixing/fix-protocols.js';
export { layOut } from '../protocols/lay-out.js';
