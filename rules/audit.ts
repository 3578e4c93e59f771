export {
  DAMAGE_KINDS,
  SEVERITY_SHARES,
  damageOf,
  type Damage,
  type DamageKind,
} from "./audit/damage.js";
export { countDamage, weightOf, type DamageCounts } from "./audit/weight.js";
