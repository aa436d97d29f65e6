import {
  combinationsType,
  combinationsWithReplacementType,
  permutationsType,
  productType,
} from './itertools-choosing.ts';
import { countType, cycleType, repeatType } from './itertools-endless.ts';
import { chainType, isliceType, zipLongestType } from './itertools-joining.ts';
import {
  accumulateType,
  batchedType,
  compressType,
  dropWhileType,
  filterFalseType,
  pairwiseType,
  starMapType,
  takeWhileType,
} from './itertools-selecting.ts';
import { groupByType, teeFunction, teeType } from './itertools-sharing.ts';
import { type LibraryModule, named } from './native-module.ts';

/** The module `itertools`. Source: the library reference of 3.13. */
export const itertoolsModule: LibraryModule = {
  kind: 'native',
  doc: 'Functional tools for creating and using iterators.',
  contents: () =>
    named(
      accumulateType,
      batchedType,
      chainType,
      combinationsType,
      combinationsWithReplacementType,
      compressType,
      countType,
      cycleType,
      dropWhileType,
      filterFalseType,
      groupByType,
      isliceType,
      pairwiseType,
      permutationsType,
      productType,
      repeatType,
      starMapType,
      takeWhileType,
      teeFunction,
      teeType,
      zipLongestType,
    ),
};
