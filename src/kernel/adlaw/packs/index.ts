import type { AdLawPack } from '../types.ts';
import { absolutePack } from './absolute.ts';
import { claimsPack } from './claims.ts';
import { englishPack } from './english.ts';
import { diseasePack, healthFoodPack, medicalPack } from './health.ts';
import { internetPack } from './internet.ts';
import {
  alcoholPack,
  cosmeticsPack,
  educationPack,
  financePack,
  foodPack,
  franchisePack,
  propertyPack,
} from './trades.ts';

/** Every pack, in the order in which hits are reported. */
export const AD_LAW_PACKS: readonly AdLawPack[] = [
  absolutePack,
  claimsPack,
  diseasePack,
  internetPack,
  foodPack,
  healthFoodPack,
  medicalPack,
  cosmeticsPack,
  educationPack,
  financePack,
  propertyPack,
  franchisePack,
  alcoholPack,
  englishPack,
];
