/// What is computed about the network and knows neither database nor screen: putting together what
/// two people changed at once, how few people there ever were, and the measures of its ties (who
/// lies between others, where it would fall apart, who leans on whom).
@NullMarked
package rosa.network.model;

import org.jspecify.annotations.NullMarked;
