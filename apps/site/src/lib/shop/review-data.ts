interface Reviewed {
  readonly name: string;
  readonly summary: string;
}

interface Counts {
  readonly shown: number;
  readonly mean: number | undefined;
}

interface Review {
  readonly rating: number;
  readonly name: string;
  readonly text: string;
  readonly played: boolean;
  readonly createdAt: Date;
}

const points = (ratingValue: number) => ({ ratingValue, bestRating: 5, worstRating: 1 });

/** schema.org of a product by its reviews; nothing at all where no real buyer has written one. */
export function reviewData(
  { name, summary }: Reviewed,
  { shown, mean }: Counts,
  reviews: readonly Review[],
): Readonly<Record<string, unknown>> | undefined {
  if (mean === undefined) return undefined;
  return {
    '@type': 'Product',
    name,
    description: summary,
    aggregateRating: {
      '@type': 'AggregateRating',
      ...points(Math.round(mean * 10) / 10),
      reviewCount: shown,
    },
    review: reviews
      .filter(({ played }) => !played)
      .map((review) => ({
        '@type': 'Review',
        author: { '@type': 'Person', name: review.name },
        datePublished: review.createdAt.toISOString().slice(0, 10),
        reviewBody: review.text,
        reviewRating: { '@type': 'Rating', ...points(review.rating) },
      })),
  };
}
