import type { TimelineTexts } from './timeline-texts.js';

export const german: TimelineTexts = {
  language: 'de',
  direction: 'ltr',
  title: 'Was mit einer Bestellung geschah',
  heading: 'Was mit einer Bestellung von {packageName} geschah',
  about: 'Die ID der Bestellung bei SmartRecruiters ist {orderId}.',
  until: 'Diese Seite funktioniert bis {moment}.',
  happened: 'Was geschah',
  nothing: 'Noch ist nichts geschehen.',
  missing:
    'Ein Teil der Geschichte ist gerade nicht abrufbar: Seine Zeilen fehlen hier. Bitte sehen Sie später noch einmal nach.',
  omitted: 'Ältere Zeilen, die weggelassen sind: {count}',
  evidence: 'Einzelheiten',
  sources: {
    ordering: 'Bestellung',
    notification: 'Einladung',
    results: 'Ergebnis',
  },
  notice: '{notice}: {step}.',
  otherwise: 'Mit der Bestellung ist noch etwas anderes geschehen.',
  notices: {
    reminder: 'Erinnerung',
    deadline: 'Nachricht von der neuen Frist',
    ready: 'Nachricht, dass das Assessment bereit ist',
    ended: 'Nachricht, dass es nichts mehr zu absolvieren gibt',
  },
  steps: {
    due: 'steht an',
    'in-flight': 'wird dem Mailserver übergeben',
    sent: 'vom Mailserver angenommen',
    failed: 'vom Mailserver abgelehnt',
    dropped: 'nicht gesendet',
    uncertain: 'vielleicht angekommen, der Mailserver hat nicht geantwortet',
  },
  lines: {
    'order-placed': 'Die Bestellung wurde aufgegeben.',
    'order-refused': 'Die Bestellung wurde nicht angenommen.',
    'order-rejected': 'Die Bestellung wurde abgelehnt.',
    'order-cancelled': 'Die Bestellung wurde zurückgezogen.',
    'order-followed': 'Die Bestellung steht wie die frühere, deren Assessment sie teilt.',
    'order-started': 'Die eingeladene Person hat auf „Starten“ gedrückt.',
    'order-progressed': 'Die eingeladene Person ist weitergekommen.',
    'order-expired': 'Die Frist lief ab, bevor die eingeladene Person fertig war.',
    'order-settled': 'Es steht fest, was SmartRecruiters vom Ende der Bestellung weiß.',
    'order-part-clipped': 'Ein Teil der Bestellung war zu lang und wurde gekürzt.',
    'order-part-left-out': 'Ein Teil der Bestellung war nicht lesbar und wurde weggelassen.',
    'order-part-taken-as-text': 'Ein Teil der Bestellung wurde als einfacher Text übernommen.',
    'order-part-cleaned':
      'Aus einem Teil der Bestellung wurden Zeichen entfernt, die sich nicht anzeigen lassen.',
    'refusal-promised':
      'SmartRecruiters wurde schon gesagt, dass die Bestellung angenommen ist, und erfährt deshalb auch von der Ablehnung.',
    'possible-duplicate': 'Dasselbe Paket wurde kurz zuvor für dieselbe Person bestellt.',
    'deadline-changed': 'Die eingeladene Person hat mehr Zeit.',
    'time-zone-noted': 'Die Zeitzone der eingeladenen Person wurde bekannt.',
    'address-corrected':
      'Die Adresse der eingeladenen Person wurde berichtigt, sie wird deshalb noch einmal eingeladen.',
    'link-read': 'Der Link der eingeladenen Person wurde von jemand anderem gelesen.',
    'candidate-invited': 'Die Einladung wurde verschickt.',
    'candidate-erased': 'Alles, was die eingeladene Person nennt, wurde gelöscht.',
    'assignment-assigned': 'Das Assessment-System hat die Bestellung angenommen.',
    'assignment-refused': 'Das Assessment-System hat die Bestellung abgelehnt.',
    'assignment-failed': 'Dem Assessment-System konnte die Bestellung nicht mitgeteilt werden.',
    'invitation-due': 'Die Einladung steht an.',
    'invitation-in-flight': 'Die Einladung wird dem Mailserver übergeben; noch gibt es keine Antwort.',
    'invitation-accepted': 'Der Mailserver hat die Einladung angenommen.',
    'invitation-temporary':
      'Der Mailserver hat die Einladung nicht angenommen; es wird noch einmal versucht.',
    'invitation-permanent': 'Der Mailserver hat die Einladung endgültig abgelehnt.',
    'invitation-uncertain':
      'Die Verbindung endete, bevor der Mailserver antwortete: Die Einladung ist vielleicht angekommen.',
    'invitation-failed': 'Die Person konnte nicht eingeladen werden.',
    'invitation-bounced': 'Die Einladung kam zurück.',
    'invitation-withdrawn': 'Die Einladung wurde zurückgezogen.',
    'invitation-resent': 'Die Person wird noch einmal eingeladen.',
    'invitation-left-to-operator': 'Es ist nicht bekannt, ob die Einladung angekommen ist.',
    'invitation-returned-failed':
      'Der Mailserver der eingeladenen Person konnte die Nachricht nicht zustellen und schickte sie zurück.',
    'invitation-returned-delayed':
      'Der Mailserver der eingeladenen Person hat die Nachricht noch nicht zugestellt und versucht es weiter.',
    'invitation-returned-unclear':
      'Es kam etwas zurück, das wie ein Bericht über die Nachricht aussieht, aber nicht sagt, was aus ihr wurde.',
    'result-recorded': 'Es gibt ein Ergebnis.',
    'result-retracted': 'Das Ergebnis wurde zurückgenommen.',
    'submission-accepted': 'SmartRecruiters hat den Stand der Bestellung angenommen.',
    'submission-rejected': 'SmartRecruiters hat den Stand der Bestellung endgültig abgelehnt.',
    'submission-unavailable':
      'SmartRecruiters konnte ihn gerade nicht annehmen; es wird noch einmal versucht.',
    'submission-unauthorized': 'SmartRecruiters hat unsere Anmeldung nicht angenommen.',
    'submission-forbidden': 'SmartRecruiters hat nicht erlaubt, das Ergebnis zu ändern.',
    'submission-not-found': 'SmartRecruiters kennt die Bestellung nicht.',
    'submission-conflict': 'SmartRecruiters sagt, dass die Bestellung schon weiter ist.',
    'submission-limited': 'SmartRecruiters hat um weniger Aufrufe gebeten.',
    'submission-no-token': 'Wir konnten uns bei SmartRecruiters nicht anmelden.',
    'submission-replayed': 'Der neueste Stand wurde von Hand noch einmal gesendet.',
    'submission-failed': 'SmartRecruiters hat das Ergebnis nicht.',
    'submission-parked':
      'Die Übergabe wartet, bis das Unternehmen sich wieder verbindet, ein Versuch gelingt oder jemand sie noch einmal anstößt.',
    'submission-dead-lettered':
      'Die Übergabe wurde aufgegeben; sie kann von Hand noch einmal angestoßen werden.',
    'submission-gone': 'Die Bestellung gibt es bei SmartRecruiters nicht mehr.',
    'report-stored': 'Es gibt einen Bericht.',
    'report-missing': 'Die Datei des Berichts ist nicht lesbar; es wird noch einmal versucht.',
    'report-replayed': 'Der Bericht wurde von Hand noch einmal gesendet.',
    'report-uploaded': 'SmartRecruiters hat den Bericht.',
    'report-upload-failed':
      'SmartRecruiters hat den Bericht nicht bekommen; er kann noch einmal gesendet werden.',
    'report-upload-unknown':
      'Es ist nicht bekannt, ob SmartRecruiters den Bericht hat; er wird nicht zweimal gesendet.',
    'report-link-created': 'Ein Link zur Seite über das Ergebnis wurde erstellt.',
    'report-link-revoked': 'Ein Link zur Seite über das Ergebnis wurde widerrufen.',
    'report-viewed': 'Jemand hat sich die Seite über das Ergebnis angesehen.',
    'report-downloaded': 'Jemand hat den Bericht heruntergeladen.',
    'report-access-requested': 'Jemand hat um Zugang zum Bericht gebeten.',
    'note-replayed': 'Eine Notiz wurde von Hand noch einmal gesendet.',
    'note-written': 'In SmartRecruiters wurde eine Notiz zu der Person geschrieben.',
    'note-unknown':
      'Eine Notiz wurde an SmartRecruiters gesendet, aber es kam keine Antwort; sie wird nicht noch einmal gesendet.',
    'note-parked':
      'Eine Notiz wartet, bis das Unternehmen sich wieder verbindet oder ein Versuch durchkommt.',
    'note-failed': 'SmartRecruiters hat eine Notiz nicht angenommen.',
  },
};
