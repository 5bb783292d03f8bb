import { readFileSync } from 'node:fs';
import { packagePath } from '../../src/io/package-path.ts';

let table: Uint16Array | undefined;
let simplifiedOnly: Uint8Array | undefined;

/** Code unit → simplified code unit, 0 = unchanged; BMP only. */
function load(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(65_536);
  simplifiedOnly = new Uint8Array(65_536);
  const lines = readFileSync(packagePath('keywords', 'lexicons', 'traditional.txt'), 'utf8').split('\n');
  for (const line of lines) {
    if (line.startsWith('#')) continue;
    for (let i = 0; i + 1 < line.length; i += 2) table[line.charCodeAt(i)] = line.charCodeAt(i + 1);
  }
  for (let code = 0; code < 65_536; code++) {
    const to = table[code]!;
    if (to !== 0 && table[to] === 0) simplifiedOnly[to] = 1;
  }
  // Characters that both scripts use, although one of them also stands for another one: 里, 后, 面, 干, 云, 几 ….
  for (const both of '里后面干云几只台谷系松斗出回胡制郁范征余岳札朱曲冬范才仆价吁向困姜家巨布广征御志念愿扑扫折朴杆杯核款沈注准游涂淀漓炮焰用痒症皂秋种筑签秘划累致舍苏苹萝表征辟采量钟面饥须卷巨志占周咸丰卜吊占升伙借克党凶姓尸岩巨帘幸弦恶据捍杠板气沾泄熏肴蒙虫制迹里钩锤雇霉颜饮麻')
    simplifiedOnly[both.charCodeAt(0)] = 0;
  return table;
}

/**
 * Traditional characters as simplified ones, character by character: for comparing, never for display (two characters
 * can become one, 髮 and 發 both 发).
 */
export function toSimplified(text: string): string {
  const map = load();
  let changed = false;
  for (let i = 0; i < text.length; i++) {
    if (map[text.charCodeAt(i)] !== 0) {
      changed = true;
      break;
    }
  }
  if (!changed) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const to = map[text.charCodeAt(i)]!;
    out += to === 0 ? text[i] : String.fromCharCode(to);
  }
  return out;
}

/** Which Chinese script a text is written in; `either` when all its characters are common to both. */
export function chineseScript(text: string): 'traditional' | 'simplified' | 'either' {
  const map = load();
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (map[code] !== 0) traditional += 1;
    else if (simplifiedOnly![code] === 1) simplified += 1;
  }
  if (traditional === simplified) return 'either';
  return traditional > simplified ? 'traditional' : 'simplified';
}
