import { type LibraryModule, named } from '../native-module.ts';
import {
  combinationsType,
  combinationsWithReplacementType,
  permutationsType,
  productType,
} from './choosing.ts';
import { countType, cycleType, repeatType } from './endless.ts';
import { groupByType, grouperType } from './groupby.ts';
import { chainType, isliceType, zipLongestType } from './joining.ts';
import { accumulateType, batchedType, pairwiseType } from './running.ts';
import { compressType, dropWhileType, filterFalseType, starMapType, takeWhileType } from './selecting.ts';
import { teeDataType, teeFunction, teeType } from './tee.ts';

/** The module `itertools`. Source: the library reference of 3.13. */
export const itertoolsModule: LibraryModule = {
  kind: 'native',
  doc: 'Functional tools for creating and using iterators.',
  contents: () =>
    named(
      teeFunction,
      accumulateType,
      batchedType,
      chainType,
      combinationsType,
      compressType,
      countType,
      combinationsWithReplacementType,
      cycleType,
      dropWhileType,
      filterFalseType,
      groupByType,
      grouperType,
      isliceType,
      pairwiseType,
      permutationsType,
      productType,
      repeatType,
      starMapType,
      takeWhileType,
      teeType,
      teeDataType,
      zipLongestType,
    ),
};
