import { MARK_EVERY } from "./fold.js";

/** Arrays for reading one document after the other, as long as the longest so far, so that none is made for each. */
export class Workspace {
  codes = new Uint16Array(0);
  units = new Uint16Array(0);
  marks = new Uint32Array(0);
  mixed = new Uint32Array(0);
  hashes = new Uint32Array(0);
  positions = new Uint32Array(0);

  /** Makes room for `length` units; what the arrays held is lost. */
  reserve(length: number): void {
    if (length <= this.units.length) return;
    const room = length + (length >> 1);
    this.codes = new Uint16Array(room);
    this.units = new Uint16Array(room);
    this.marks = new Uint32Array(Math.ceil(room / MARK_EVERY));
    this.mixed = new Uint32Array(room);
    this.hashes = new Uint32Array(room);
    this.positions = new Uint32Array(room);
  }
}
