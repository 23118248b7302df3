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
    if (this.size * 2 > this.mask) this.grow();
    let slot = (a ^ Math.imul(b, 0x9e3779b1)) & this.mask;
    while ((this.values[slot] as number) >= 0 && !(this.keys[slot * 2] === a && this.keys[slot * 2 + 1] === b))
      slot = (slot + 1) & this.mask;
    if ((this.values[slot] as number) < 0) this.size++;
    this.keys[slot * 2] = a;
    this.keys[slot * 2 + 1] = b;
    this.values[slot] = value;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Int32Array(values.length * 2).fill(-1);
    this.mask = values.length * 2 - 1;
    this.size = 0;
    for (let i = 0; i < values.length; i++)
      if ((values[i] as number) >= 0) this.set(keys[i * 2] as number, keys[i * 2 + 1] as number, values[i] as number);
  }
}

/** Columns of integers that grow together: lists without an object for each row. */
export class Columns {
  readonly columns: Int32Array[];
  count = 0;

  constructor(width: number, rows: number) {
    this.columns = Array.from({ length: width }, () => new Int32Array(rows));
  }

  add(...values: number[]): number {
    const row = this.count++;
    if (row === (this.columns[0] as Int32Array).length) {
      this.columns.forEach((old, i) => {
        const wider = new Int32Array(old.length * 2);
        wider.set(old);
        this.columns[i] = wider;
      });
    }
    for (let i = 0; i < values.length; i++) (this.columns[i] as Int32Array)[row] = values[i] as number;
    return row;
  }
}
