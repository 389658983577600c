// Sources of imported files say what they are and whose; the file's name stays in the ImportRun.
MATCH (s:Source) WHERE s.id STARTS WITH 'file-' AND s.title STARTS WITH 'File «'
OPTIONAL MATCH (r:ImportRun) WHERE r.fileHash STARTS WITH substring(s.id, 5)
WITH s, head(collect(r)) AS run
WITH s, CASE run.kind
       WHEN 'facilities' THEN 'Strutture'
       WHEN 'presences' THEN 'Posti e presenze'
       WHEN 'organisations' THEN 'Enti'
       WHEN 'contacts' THEN 'Referenti degli enti'
       WHEN 'services' THEN 'Servizi del territorio'
       ELSE 'Dati importati'
     END AS what, coalesce(run.sender, '') AS sender, toString(s.date) AS day
SET s.title = what + CASE sender WHEN '' THEN '' ELSE ', ' + sender END
        + ', ' + substring(day, 8, 2) + '/' + substring(day, 5, 2) + '/' + substring(day, 0, 4),
    s.publisher = '';
MATCH (s:Source) WHERE s.note STARTS WITH 'File «' AND s.note CONTAINS 'SHA-256 '
SET s.note = 'SHA-256 ' + last(split(s.note, 'SHA-256 '));
MATCH (s:Source) WHERE (s.id STARTS WITH 'comuni-' OR s.id STARTS WITH 'variazioni-') AND s.publisher STARTS WITH 'Istat, dal file'
SET s.publisher = 'Istat';
MATCH (s:Source) WHERE s.id STARTS WITH 'confini-' AND s.publisher STARTS WITH 'file «'
SET s.publisher = '';
MATCH (s:Source) WHERE s.id STARTS WITH 'adiacenze-' AND s.publisher STARTS WITH 'File «'
SET s.publisher = '';
