import { expect, test } from 'vitest';
import { reviewData } from './review-data.ts';

const tool = { name: 'Plain ball', summary: 'A plain ball.' };
const review = {
  rating: 2,
  name: 'Ada',
  text: 'It slips. </script>',
  played: false,
  createdAt: new Date('2026-03-01T08:00:00Z'),
};

test('searches are told of a product only what real buyers wrote of it', () => {
  const none = { shown: 0, mean: undefined };
  expect(reviewData(tool, none, [])).toBeUndefined();
  expect(reviewData(tool, none, [{ ...review, played: true }])).toBeUndefined();
  const told = reviewData(tool, { shown: 3, mean: 8 / 3 }, [review, { ...review, played: true }]);
  expect(told).toMatchObject({
    '@type': 'Product',
    aggregateRating: { ratingValue: 2.7, reviewCount: 3 },
    review: [{ reviewBody: review.text, datePublished: '2026-03-01' }],
  });
});
