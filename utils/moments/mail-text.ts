/** Reply, forward and invitation prefixes as mail programs of many languages write them. */
const prefix =
  /^\s*(?:(?:re|aw|fwd?|wg|sv|vs|antw|rv|enc|tr|r|i|odp|pd|ynt|ilt|bls|vb|vl|doorst|res|ang|hold|rif|πρθ|απ|回复|回覆|答复|转发|轉寄|返信|转|fw|전달|회신|تحويل|رد|השב|הועבר|updated invitation|invitation|accepted|einladung|aktualisierte einladung|invitaci[oó]n|convite|invito|uitnodiging|inbjudan|zaproszenie|kutsu|招待|邀请|초대)(?:\[\d+\])?\s?[::]\s*)/iu;

/** The title without up to four stale prefixes in front. */
export function stripPrefixes(title: string): string {
  let rest = title.slice(0, 400);
  for (let count = 0; count < 4; count++) {
    const shorter = rest.replace(prefix, '');
    if (shorter === rest || shorter.trim() === '') break;
    rest = shorter;
  }
  return rest;
}

const quoteLine =
  /^\s*(?:>|-{2,}\s*(?:original|ursprüng|forwarded|message|weitergeleitet)|_{8,}|on .{4,60} wrote:$|am .{4,60} schrieb.{0,60}:$|le .{4,60} a écrit\s?:$|el .{4,60} escribió:$)/iu;
const boilerLine =
  /https?:\/\/|meeting id|passcode|dial[- ]in|join (?:the|zoom|on your)|is inviting you to a scheduled|^topic:|teams meeting|zoom meeting|\[external|external sender|confidential|intended recipient|sent from my|inviato da|envoyé de mon|gesendet von|enviado desde|verstuurd vanaf|skickat från|wysłane z/iu;

/** What the writer wrote: without quoted history, dial-in lines, banners and "sent from" lines. */
export function ownPart(text: string, cap: number): string {
  const kept: string[] = [];
  for (const line of text.slice(0, cap * 2).split('\n')) {
    if (quoteLine.test(line.slice(0, 200))) {
      if (kept.length > 0) break;
      continue;
    }
    if (!boilerLine.test(line.slice(0, 300))) kept.push(line);
  }
  return kept.join('\n').slice(0, cap);
}
