/** Where a reader writes down what it finds: runs, zones and blocks of one report, as columns that grow. */
import type { Block, Zone } from '../model/report.js';
import { RUN_WIDTH } from '../model/report.js';
import type { SkipReason } from '../rules/skip-reasons.js';

/** A growing column of 32-bit numbers. */
export class Column {
  /** Begins with what the engine keeps beside its object: most columns of a short text stay that short. */
  private data = new Int32Array(16);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length) this.grow();
    this.data[this.length++] = value;
  }

  at(index: number): number {
    return this.data[index];
  }

  set(index: number, value: number): void {
    this.data[index] = value;
  }

  /** The numbers so far, as a copy of their own. */
  finished(): Int32Array {
    return this.data.slice(0, this.length);
  }

  private grow(): void {
    const wider = new Int32Array(this.data.length * 2);
    wider.set(this.data);
    this.data = wider;
  }
}

/** Collects the report of one text. Zones may come in any order; runs come ascending. */
export class Sheet {
  readonly runs = new Column();
  readonly blocks: Block[] = [];
  private readonly zones: Zone[] = [];

  get runCount(): number {
    return this.runs.length / RUN_WIDTH;
  }

  /** Adds a run; `join` as in `Report.runs`. */
  run(start: number, end: number, style: number, join: number): void {
    this.runs.push(start);
    this.runs.push(end);
    this.runs.push(style);
    this.runs.push(join);
  }

  zone(start: number, end: number, reason: SkipReason): void {
    if (end > start) this.zones.push({ start, end, reason });
  }

  /** The zones in order, cut where two met; the one that starts first, and of these the longer, wins. */
  finishedZones(): Zone[] {
    const zones = this.zones;
    for (let i = 1; i < zones.length; i++) {
      if (zones[i].start < zones[i - 1].end) return disjoint(zones);
    }
    return zones;
  }
}

function disjoint(zones: Zone[]): Zone[] {
  const sorted = zones.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Zone[] = [];
  let reached = 0;
  for (const zone of sorted) {
    if (zone.end <= reached) continue;
    kept.push(zone.start < reached ? { ...zone, start: reached } : zone);
    reached = zone.end;
  }
  return kept;
}
