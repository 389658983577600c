// The source of summed residents is told while there are such sums, as the sums are: neither is stored.
MATCH (s:Source {id: 'somma-comuni'}) DETACH DELETE s;
