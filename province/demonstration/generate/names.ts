import type { Commune } from './communes.ts';
import { type Random, Weighted } from './random.ts';

const words = (text: string): readonly string[] => text.normalize('NFC').split(' ');
/** `name:weight` pairs; `_` stands for a space within a name. */
const weighted = (text: string): Weighted<string> =>
  new Weighted(
    words(text).map((pair) => {
      const [name = '', weight = '1'] = pair.split(':');
      return [name.replaceAll('_', ' '), Number(weight)];
    }),
  );

/** Family names of Nghệ An by ethnic group (code of the 1979 order), with rough weights. */
const kinhFamilies = weighted(
  'Nguyễn:35 Trần:11 Lê:9 Phan:7 Hoàng:6 Hồ:5 Phạm:5 Võ:4 Đặng:3.5 Bùi:2.5 Cao:2.5 Đậu:2 Thái:1.8 Ngô:1.8 Chu:1.5 Trương:1.5 Đinh:1.4 Dương:1 Vũ:1 Hà:0.8 Tạ:0.6 Lưu:0.5 Đào:0.5 Phùng:0.5 Tăng:0.4 Lương:0.4 Mai:0.3 Tô:0.3 Nghiêm:0.2 Ông:0.2 Uông:0.2 Biện:0.1',
);
const families: Readonly<Record<string, Weighted<string>>> = {
  '01': kinhFamilies,
  '03': weighted('Lô:22 Lương:17 Vi:17 Kha:8 Lữ:7 Lang:6 Hà:5 Quang:4 Sầm:4 Ngân:4 Lộc:3 Vang:1 Lim:1'),
  '04': weighted('Trần:3 Lý:2 Lâm:2 Quách:1 Trương:1'),
  '08': weighted('Vừ:20 Và:18 Lầu:16 Xồng:14 Già:9 Mùa:6 Hờ:6 Thò:4 Lỳ:4 Cự:3'),
  '24': weighted('Trương:20 Lê:14 Nguyễn:12 Hoàng:8 Cao:6 La:5 Lang:4 Bùi:4'),
  '29': weighted('Moong:22 Cụt:18 Lữ:9 Xeo:8 Ven:6 Lương:6 Pịt:5 Hoa:4 Chích:3'),
  '53': weighted('Lo:50 Lương:25 Vi:10 Mạc:5'),
};

const maleMiddles = weighted(
  'Văn:26 Đình:9 Hữu:8 Xuân:7 Đức:8 Quang:6 Ngọc:5 Minh:6 Bá:4 Công:4 Trọng:4 Viết:3 Sỹ:3 Thanh:4 Quốc:4 Anh:2 Gia:2 Tiến:2',
);
const olderFemaleMiddles = weighted('Thị:92 Ngọc:3 Thanh:2 Thu:1 Minh:1');
const youngerFemaleMiddles = weighted(
  'Thị:38 Thị_Ngọc:5 Thị_Thu:4 Thị_Khánh:4 Thị_Hà:3 Ngọc:8 Khánh:7 Bảo:7 Phương:6 Thanh:4 Thuỳ:4 Hoài:3 Diệu:3 Minh:3 Gia:2 An:2',
);
const maleGivens = words(
  'An Anh Ánh Bảo Bắc Bình Chiến Chung Công Cường Danh Dũng Dương Đại Đạt Điệp Đồng Đức Giang Hà Hải Hào Hậu Hiếu Hiệp Hoà Hoàng Hùng Huy Hưng Kiên Khánh Khoa Khôi Lâm Linh Long Lộc Lợi Lương Mạnh Minh Nam Nghĩa Ngọc Nguyên Nhân Nhật Phong Phú Phúc Phước Quang Quân Quý Quyền Sáng Sơn Tài Tâm Tân Thái Thanh Thành Thắng Thế Thiện Thịnh Thông Thuận Tiến Toàn Trí Trung Trường Tú Tuấn Tùng Việt Vinh Vũ Ý',
);
const femaleGivens = words(
  'An Anh Ánh Bích Chi Chinh Cúc Diệp Dung Duyên Đào Giang Hà Hải Hạnh Hằng Hiên Hiền Hoa Hoà Hoài Hồng Huệ Huyền Hương Khánh Lan Lành Lê Liên Linh Loan Lý Lương Mai Mận Minh My Nga Ngà Ngân Ngọc Nguyệt Nhàn Nhi Nhung Oanh Phúc Phương Phượng Quý Quyên Quỳnh Sâm Tâm Thanh Thảo Thắm Thơm Thơ Thu Thuý Thuỷ Thư Thương Tình Trà Trang Trinh Tuyết Uyên Vân Vinh Xuân Yến',
);
const hmongMaleGivens = words('Chò Dếnh Giống Nỏ Rê Tồng Xử Lìa Nhìa Pó Chá Tểnh Cở Sua Vả Dìa');
const hmongFemaleGivens = words('Dợ Xò Mỷ Xai Bi Dở Cha Pà Dênh Mò Xia Ninh Chù');
const olderThan = 1985;

/** A family name of an ethnic group (code of the 1979 order). */
export function familyName(random: Random, ethnicCode: string): string {
  return (families[ethnicCode] ?? kinhFamilies).pick(random);
}

/** Who is named. */
export interface Named {
  readonly family: string;
  readonly isMale: boolean;
  readonly birthYear: number;
  readonly ethnicCode: string;
}

/** A full name in Vietnamese order: family, middle, given. NFC. */
export function fullName(random: Random, { family, isMale, birthYear, ethnicCode }: Named): string {
  return `${family} ${ethnicCode === '08' ? hmongName(random, isMale) : commonName(random, isMale, birthYear)}`.normalize(
    'NFC',
  );
}

function hmongName(random: Random, isMale: boolean): string {
  return isMale ? `Bá ${random.pick(hmongMaleGivens)}` : `Y ${random.pick(hmongFemaleGivens)}`;
}

function commonName(random: Random, isMale: boolean, birthYear: number): string {
  if (isMale) return `${maleMiddles.pick(random)} ${random.pick(maleGivens)}`;
  const middles = birthYear < olderThan ? olderFemaleMiddles : youngerFemaleMiddles;
  return `${middles.pick(random)} ${random.pick(femaleGivens)}`;
}

const streets =
  'Lê Lợi|Quang Trung|Phan Bội Châu|Nguyễn Du|Trần Phú|Hồ Tùng Mậu|Lê Hồng Phong|Phan Đình Phùng|Nguyễn Thị Minh Khai|Đặng Thai Mai|Mai Hắc Đế|Hà Huy Tập|Nguyễn Trãi|Phạm Đình Toái|Trường Chinh|Lý Thường Kiệt|Nguyễn Văn Cừ|Đinh Công Tráng|Bình Minh|Nguyễn Sỹ Sách|Phong Định Cảng|An Dương Vương|Ngư Hải'
    .normalize('NFC')
    .split('|');
const hamlets = words(
  'Bắc Nam Đông Tây Trung Thượng Hạ Tân Xuân Thọ Yên Phú Mỹ Hoà Bình Thành Vĩnh Kim Quang Sơn',
);
const villages = words('Na Nậm Huồi Xiềng Pủng Cha Bản Khe Kẻ Co Pù Hín Piêng Tặng Xốp');
const villageEnds = words('Loi Típ Khứm Lống Nà Cắn Hạt Phạt Mẳn Nhàn Tạ Cọc Ngoi Bà Pe');

/** An address below the commune: street in a ward, hamlet in the plain, village (bản) in the mountains. */
export function addressDetail(random: Random, { isWard, terrain }: Commune): string {
  if (isWard)
    return `Số ${random.between(1, 320)}, đường ${random.pick(streets)}, khối ${random.between(1, 24)}`;
  if (terrain === 'upland') return `Bản ${random.pick(villages)} ${random.pick(villageEnds)}`;
  if (random.chance(0.6)) return `Xóm ${random.between(1, 28)}`;
  return `Xóm ${random.pick(hamlets)} ${random.pick(hamlets)}`;
}
