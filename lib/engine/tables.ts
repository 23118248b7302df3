/** An open-addressing table from a pair of integers to an integer >= 0. */
export class PairTable {
  private keys: Int32Array;
  private values: Int32Array;
  private mask: number;
  private size = 0;

  constructor(expected: number) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.keys = new Int32Array(capacity * 2);
    this.values = new Int32Array(capacity).fill(-1);
    this.mask = capacity - 1;
  }

  get(a: number, b: number): number {
    let slot = (a ^ Math.imul(b, 0x9e3779b1)) & this.mask;
    for (;;) {
      const value = this.values[slot] as number;
      if (value < 0) return -1;
      if (this.keys[slot * 2] === a && this.keys[slot * 2 + 1] === b) return value;
      slot = (slot + 1) & this.mask;
    }
  }

  set(a: number, b: number, value: number): void {
    if (this.size * 2 > this.mask) this.resize(this.values.length * 2);
    let slot = (a ^ Math.imul(b, 0x9e3779b1)) & this.mask;
    while ((this.values[slot] as number) >= 0 && !(this.keys[slot * 2] === a && this.keys[slot * 2 + 1] === b))
      slot = (slot + 1) & this.mask;
    if ((this.values[slot] as number) < 0) this.size++;
    this.keys[slot * 2] = a;
    this.keys[slot * 2 + 1] = b;
    this.values[slot] = value;
  }

  /** Makes room for `more` pairs beside those that are there, so that they need not move while these are set. */
  reserve(more: number): void {
    let capacity = this.values.length;
    while (capacity < (this.size + more) * 2) capacity *= 2;
    if (capacity > this.values.length) this.resize(capacity);
  }

  private resize(capacity: number): void {
    const { keys, values } = this;
    this.keys = new Int32Array(capacity * 2);
    this.values = new Int32Array(capacity).fill(-1);
    this.mask = capacity - 1;
    this.size = 0;
    for (let i = 0; i < values.length; i++)
      if ((values[i] as number) >= 0) this.set(keys[i * 2] as number, keys[i * 2 + 1] as number, values[i] as number);
  }
}

/** One to four columns of integers that grow together: lists without an object for each row. */
export class Columns {
  readonly columns: Int32Array[];
  count = 0;

  constructor(width: number, rows: number) {
    this.columns = Array.from({ length: width }, () => new Int32Array(rows));
  }

  /** Adds a row; returns its index. As many values as there are columns. */
  add(a: number, b = 0, c = 0, d = 0): number {
    const row = this.count++;
    if (row === (this.columns[0] as Int32Array).length) this.widen(row * 2);
    const { columns } = this;
    (columns[0] as Int32Array)[row] = a;
    if (columns.length > 1) (columns[1] as Int32Array)[row] = b;
    if (columns.length > 2) (columns[2] as Int32Array)[row] = c;
    if (columns.length > 3) (columns[3] as Int32Array)[row] = d;
    return row;
  }

  /** Adds rows of `value` until there are `count`. */
  grow(count: number, value: number): void {
    if (count > (this.columns[0] as Int32Array).length) this.widen(Math.max(count, (this.columns[0] as Int32Array).length * 2));
    for (const column of this.columns) column.fill(value, this.count, count);
    this.count = Math.max(this.count, count);
  }

  private widen(length: number): void {
    this.columns.forEach((old, i) => {
      const wider = new Int32Array(length);
      wider.set(old);
      this.columns[i] = wider;
    });
  }
}
