import { type Random, Weighted } from './random.ts';

/** Family names of Nghệ An by ethnic group (code of the 1979 order), with rough weights. */
const familyNames: Readonly<Record<string, Weighted<string>>> = {
  '01': new Weighted([
    ['Nguyễn', 36], ['Trần', 12], ['Lê', 9], ['Phan', 8], ['Hoàng', 6], ['Hồ', 6], ['Phạm', 6], ['Võ', 4], ['Đặng', 4],
    ['Cao', 3], ['Bùi', 3], ['Ngô', 2], ['Đậu', 2], ['Thái', 2], ['Chu', 2], ['Trương', 2], ['Đinh', 1], ['Tạ', 1],
  ]),
  '03': new Weighted([['Lô', 20], ['Lương', 18], ['Vi', 16], ['Kha', 10], ['Lữ', 8], ['Quang', 6], ['Ngân', 5], ['Hà', 4]]),
  '08': new Weighted([['Vừ', 10], ['Và', 10], ['Lầu', 9], ['Xồng', 9], ['Hờ', 5], ['Già', 4]]),
  '24': new Weighted([['Trương', 10], ['Lê', 8], ['Nguyễn', 8], ['Hoàng', 4], ['Cao', 4]]),
  '29': new Weighted([['Moong', 10], ['Cụt', 8], ['Lữ', 4], ['Ven', 3], ['Hoa', 2]]),
  '53': new Weighted([['Lo', 5], ['Lương', 3], ['Vi', 3]]),
};

const maleMiddle = ['Văn', 'Đức', 'Hữu', 'Quốc', 'Minh', 'Xuân', 'Đình', 'Công', 'Thanh', 'Bá', 'Trọng', 'Viết'];
const femaleMiddle = ['Thị', 'Thị', 'Thị', 'Ngọc', 'Thu', 'Thanh', 'Hoài', 'Mai', 'Khánh', 'Bảo', 'Phương'];
const maleGiven = ['Hùng', 'Dũng', 'Sơn', 'Tuấn', 'Anh', 'Nam', 'Hải', 'Long', 'Đạt', 'Quân', 'Hoà', 'Thắng', 'Trung', 'Kiên', 'Phúc', 'Bình', 'Khoa', 'Thành', 'Cường', 'Đông', 'Lâm', 'Vinh', 'Tiến', 'Nghĩa'];
const femaleGiven = ['Hương', 'Lan', 'Hoa', 'Mai', 'Hằng', 'Nga', 'Thảo', 'Linh', 'Trang', 'Yến', 'Hà', 'Oanh', 'Thủy', 'Hiền', 'Dung', 'Vân', 'Loan', 'Nhung', 'Ánh', 'Quỳnh', 'Phượng', 'Hòa', 'Tâm', 'Ngân'];

/** A family name of an ethnic group. */
export function familyName(random: Random, ethnicCode: string): string {
  const names = familyNames[ethnicCode] ?? familyNames['01'];
  return names?.pick(random) ?? 'Nguyễn';
}

/** A full name in Vietnamese order: family, middle, given. */
export function fullName(random: Random, family: string, isMale: boolean): string {
  const middle = random.pick(isMale ? maleMiddle : femaleMiddle);
  return `${family} ${middle} ${random.pick(isMale ? maleGiven : femaleGiven)}`.normalize('NFC');
}

const streets = ['Lê Lợi', 'Quang Trung', 'Phan Bội Châu', 'Nguyễn Du', 'Trần Phú', 'Hồ Tùng Mậu', 'Lê Hồng Phong', 'Phan Đình Phùng', 'Nguyễn Thị Minh Khai', 'Đặng Thai Mai', 'Mai Hắc Đế', 'Hà Huy Tập'];

/** An address below the commune: street in a ward, hamlet in a commune. */
export function addressDetail(random: Random, isWard: boolean): string {
  return isWard
    ? `Số ${random.between(1, 320)} đường ${random.pick(streets)}, khối ${random.between(1, 24)}`
    : `Xóm ${random.between(1, 28)}`;
}

const trades = ['Xây dựng', 'Thương mại', 'Vận tải', 'Nông sản', 'Thủy sản', 'Dệt may', 'Cơ khí', 'Gỗ', 'Du lịch', 'Công nghệ', 'Dược phẩm', 'Vật liệu', 'Thực phẩm', 'Điện nước', 'Quảng cáo'];
const fancies = ['Sông Lam', 'Hồng Lĩnh', 'Bến Thủy', 'Lam Hồng', 'Cửa Lò', 'Phượng Hoàng', 'Đại Huệ', 'Pù Mát', 'Kim Liên', 'Trường An', 'Hoàng Gia', 'Thành Công', 'Minh Phát', 'An Phú', 'Đông Đô', 'Thái Sơn'];

/** An enterprise's name. */
export function enterpriseName(random: Random, serial: number): string {
  const form = random.chance(0.6) ? 'Công ty TNHH' : 'Công ty Cổ phần';
  return `${form} ${random.pick(trades)} ${random.pick(fancies)} ${serial}`.normalize('NFC');
}
