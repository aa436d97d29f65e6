import { ENDLESS, type Node } from './node.ts';

/** The least and the most characters that something matches. */
export type Width = { readonly min: number; readonly max: number };

/** The widths of groups that were closed, by their numbers; undefined: not closed yet. */
export type GroupWidths = readonly (Width | undefined)[];

const WIDEST = 2 ** 64;

/** How many characters a sequence matches. */
export function widthOf(nodes: readonly Node[], groups: GroupWidths): Width {
  let min = 0;
  let max = 0;
  for (const node of nodes) {
    const width = nodeWidth(node, groups);
    min += width.min;
    max += width.max;
  }
  return { min: Math.min(min, WIDEST), max: Math.min(max, WIDEST) };
}

function nodeWidth(node: Node, groups: GroupWidths): Width {
  switch (node.kind) {
    case 'character':
    case 'any':
    case 'set':
      return { min: 1, max: 1 };
    case 'anchor':
    case 'look':
    case 'never':
      return { min: 0, max: 0 };
    case 'group':
    case 'atomic':
      return widthOf(node.body, groups);
    case 'branch':
      return eitherWidth(node.options, groups);
    case 'condition': {
      const either = eitherWidth([node.yes, node.no], groups);
      return either;
    }
    case 'repeat': {
      const { min, max } = widthOf(node.body, groups);
      return { min: min * node.min, max: max === 0 ? 0 : node.max === ENDLESS ? WIDEST : max * node.max };
    }
    case 'reference':
      return groups[node.group] ?? { min: 0, max: WIDEST };
  }
}

function eitherWidth(options: readonly (readonly Node[])[], groups: GroupWidths): Width {
  const widths = options.map((option) => widthOf(option, groups));
  return {
    min: Math.min(...widths.map((width) => width.min)),
    max: Math.max(...widths.map((width) => width.max)),
  };
}
