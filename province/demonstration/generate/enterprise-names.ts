import { searchKey } from '../../../schema/text/search-key.ts';
import type { Random } from './random.ts';

const parts = (text: string): readonly string[] => text.normalize('NFC').split('|');

const trades = parts(
  'Xây dựng|Thương mại|Vận tải|Nông sản|Thuỷ sản|Dệt may|Cơ khí|Chế biến gỗ|Du lịch|Công nghệ|Dược phẩm|Vật liệu xây dựng|Thực phẩm|Điện nước|Quảng cáo|Tư vấn thiết kế|Nội thất|Bất động sản|Giống cây trồng|Khoáng sản|Môi trường|Giáo dục|Thiết bị y tế|Cung ứng nhân lực|Thức ăn chăn nuôi|In ấn|Bao bì|Logistics|Năng lượng|Kiểm toán',
);
const firsts = parts(
  'An|Bảo|Bình|Đại|Đông|Đức|Gia|Hải|Hoà|Hoàng|Hồng|Hùng|Hưng|Khánh|Kim|Lam|Long|Lộc|Minh|Nam|Nghĩa|Ngọc|Nhật|Phú|Phúc|Phương|Quang|Quốc|Sơn|Tâm|Tân|Thái|Thành|Thiên|Thuận|Tiến|Toàn|Trường|Tuấn|Việt|Vinh|Vĩnh|Xuân|Yên',
);
const seconds = parts(
  'An|Anh|Châu|Cường|Đạt|Giang|Hà|Hải|Hưng|Khang|Lâm|Linh|Long|Lợi|Minh|Nam|Nghi|Nguyên|Phát|Phong|Phú|Phúc|Quân|Sơn|Tài|Thành|Thắng|Thịnh|Thuận|Tín|Trí|Vinh|Vượng|Yên',
);
const reaches = parts('Nghệ An|Miền Trung|Bắc Trung Bộ|Sông Lam|Xứ Nghệ|Việt Nam');

/** Legal form of an enterprise: the beginning of its name and how many founders it has. */
export interface LegalForm {
  readonly prefix: string;
  readonly founders: readonly [number, number];
}

/** Makes names that no other enterprise of the province has (Decree 01/2021: names must not repeat). */
export class EnterpriseNames {
  readonly #given = new Set<string>();

  /** A name without white space at its ends, NFC. */
  next(random: Random, { prefix }: LegalForm): string {
    const brand = `${random.pick(firsts)} ${random.pick(seconds)}`;
    const trade = random.chance(0.75) ? `${random.pick(trades)} ` : '';
    const plain = `${prefix} ${trade}${brand}`;
    for (const name of [plain, `${plain} ${random.pick(reaches)}`]) {
      if (!this.#given.has(name)) return this.#give(name);
    }
    for (let number = 2; ; number++) {
      const name = `${plain} ${number}`;
      if (!this.#given.has(name)) return this.#give(name);
    }
  }

  #give(name: string): string {
    this.#given.add(name);
    return name;
  }
}

/** An address under `.example`, a domain reserved for examples (RFC 2606). */
export function emailOf(name: string): string {
  const label = searchKey(name.split(' ').slice(-2).join(' ')).replace(/[^a-z0-9]/g, '');
  return `lienhe@${label}.example`;
}
