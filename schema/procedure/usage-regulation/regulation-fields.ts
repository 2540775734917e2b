import { z } from 'zod';
import type { UsageTerms } from '../../policy/usage-regulation.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import { clause, line, listOf, orNull } from '../machine/fields.ts';

const most = 2_000_000_000;
const whole = (least: number) => orNull(z.number().int().min(least).max(most));

/** What a draft says; terms may still be open, since no law has a number for them. */
export const regulationContent = z.strictObject({
  databases: z.array(z.string().max(128)).min(1).max(50),
  onlineValidityHours: whole(1),
  syncValidityDays: whole(1),
  packagedValidityDays: whole(1),
  cacheSeconds: whole(0),
  logRetentionDays: whole(1),
  storageRules: listOf(line),
  authenticationWaivedFor: listOf(line),
  conditions: orNull(clause),
  breachRules: listOf(line),
});

/** A draft as it is read. */
export type RegulationContent = z.infer<typeof regulationContent>;

export const regulationContentSdl = `
  "Các cơ sở dữ liệu được quy định. The databases that it governs."
  databases: [String!]!
  "Dữ liệu tra cứu có giá trị trong bao nhiêu giờ (Điều 41). Hours for which an online answer counts."
  onlineValidityHours: Int
  "Số ngày có giá trị của dữ liệu đồng bộ. Days for which synchronised data counts."
  syncValidityDays: Int
  "Số ngày có giá trị của dữ liệu đóng gói. Days for which packaged data counts."
  packagedValidityDays: Int
  "Số giây được lưu tạm (Điều 42). Seconds for which answers may be kept ready."
  cacheSeconds: Int
  "Số ngày lưu nhật ký (Điều 45(3)). Days for which the sharing log is kept."
  logRetentionDays: Int
  "Quy định cho phép lưu lâu hơn (Điều 42(3)). Rules by which data may be stored longer."
  storageRules: [String!]
  "Dịch vụ không cần xác thực (Điều 40(1)). Services that need no authentication."
  authenticationWaivedFor: [String!]
  conditions: String
  "Hành vi vi phạm (Điều 43). What counts as a breach."
  breachRules: [String!]`;

const needed: Readonly<
  Record<Exclude<keyof UsageTerms, 'storageRules' | 'authenticationWaivedFor' | 'breachRules'>, BilingualText>
> = {
  onlineValidityHours: { vi: 'thời hạn giá trị khi tra cứu (Điều 41)', en: 'validity of online answers' },
  syncValidityDays: { vi: 'thời hạn giá trị khi đồng bộ (Điều 41)', en: 'validity of synchronised data' },
  packagedValidityDays: { vi: 'thời hạn giá trị khi đóng gói (Điều 41)', en: 'validity of packaged data' },
  cacheSeconds: { vi: 'thời gian lưu tạm (Điều 42)', en: 'time of storage' },
  logRetentionDays: { vi: 'thời hạn lưu nhật ký (Điều 45(3))', en: 'retention of the log' },
  conditions: { vi: 'điều kiện khai thác, sử dụng', en: 'conditions of use' },
};

/** What a regulation has to lay down before it may be issued: no law has a number, so an empty one is refused. */
export function emptyTerms(content: RegulationContent): readonly BilingualText[] {
  return Object.entries(needed).flatMap(([name, text]) =>
    content[name as keyof typeof needed] === null
      ? [saidOf(name, { vi: `chưa quy định ${text.vi}`, en: `${text.en}: is not stated` })]
      : [],
  );
}

/** The terms of a draft; null where one is open. */
export function termsOf(content: RegulationContent): UsageTerms | null {
  const { onlineValidityHours, syncValidityDays, packagedValidityDays, conditions } = content;
  const { cacheSeconds, logRetentionDays, storageRules, authenticationWaivedFor, breachRules } = content;
  if (onlineValidityHours === null || syncValidityDays === null || packagedValidityDays === null) return null;
  if (cacheSeconds === null || logRetentionDays === null || conditions === null) return null;
  return {
    ...{ onlineValidityHours, syncValidityDays, packagedValidityDays, cacheSeconds, storageRules },
    ...{ logRetentionDays, authenticationWaivedFor, conditions, breachRules },
  };
}
