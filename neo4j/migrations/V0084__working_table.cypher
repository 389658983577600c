// The one table that every installation has.
MERGE (t:WorkingTable {id: 'prefettura'}) ON CREATE SET t.name = 'Tavolo di lavoro presso la Prefettura', t.sign = '', t.version = 1;
