/** What the operations of a drawing do to its words and shapes. */
import { type Matrix, STILL } from './matrix.js';
import type { Operations } from './pdfjs.js';
import type { Shown } from './shown.js';

type Step = (page: Shown, args: readonly never[]) => void;

/** What each operation of a drawing does to the words; all others do nothing. */
const STEPS: Partial<Record<keyof Operations, Step>> = {
  save: (page) => page.save(),
  restore: (page) => page.restore(),
  transform: (page, args) => page.transform(args as unknown as Matrix),
  paintFormXObjectBegin: (page, [matrix]) => page.save(matrix ?? null),
  paintFormXObjectEnd: (page) => page.restore(),
  beginText: (page) => page.place(STILL),
  setFont: (page, [name, size]) => page.setFont(name!, size!),
  setCharSpacing: (page, [letterSpacing]) => page.set({ letterSpacing: letterSpacing! }),
  setWordSpacing: (page, [wordSpacing]) => page.set({ wordSpacing: wordSpacing! }),
  setHScale: (page, [percent]) => page.set({ stretch: percent! / 100 }),
  setLeading: (page, [leading]) => page.set({ leading: leading! }),
  setTextRise: (page, [rise]) => page.set({ rise: rise! }),
  setTextMatrix: (page, [matrix]) => page.place(matrix! as Matrix),
  moveText: (page, [x, y]) => page.move(x!, y!),
  setLeadingMoveText: (page, [x, y]) => {
    page.set({ leading: -y! });
    page.move(x!, y!);
  },
  nextLine: (page) => page.nextLine(),
  showText: (page, [signs]) => page.show(signs!),
  setGState: (page, [changes]) => {
    for (const [key, value] of changes! as ReadonlyArray<readonly [string, [string, number]]>)
      if (key === 'Font') page.setFont(...value);
  },
  beginMarkedContent: (page, [name]) => page.mark(name, null),
  beginMarkedContentProps: (page, [name, marked]) => page.mark(name, marked),
  endMarkedContent: (page) => page.unmark(),
};

/** The steps by the codes of the parser. */
export function stepsOf(operations: Operations): ReadonlyArray<Step | undefined> {
  const steps: Array<Step | undefined> = [];
  for (const [name, step] of Object.entries(STEPS)) steps[operations[name as keyof Operations]] = step;
  const { constructPath, endPath } = operations;
  steps[constructPath] = (page, args) => {
    const [paint, , box] = args as unknown as readonly [number, unknown, Float32Array | null];
    if (box === null) return;
    if (paint === endPath) page.clip(box);
    else page.shape(box);
  };
  return steps;
}
