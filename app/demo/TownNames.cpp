// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/TownNames.h"

namespace yc::demo {

QString TownNames::surname(Dice &dice, const QString &ethnicGroup) const
{
    if (m_data.oneWordNames.contains(ethnicGroup) || m_data.dottedNames.contains(ethnicGroup))
        return {};
    return dice.weighted(ethnicGroup == u"03" ? m_data.huiSurnames : m_data.surnames);
}

QString TownNames::full(Dice &dice, const QString &surname, const QString &ethnicGroup, bool male, int bornIn,
                        const QString &father) const
{
    if (const auto pool = m_data.dottedNames.constFind(ethnicGroup); pool != m_data.dottedNames.cend()) {
        const QString own = dice.pick(male ? pool->male : pool->female);
        return own + u'·' + (father.isEmpty() ? dice.pick(pool->male) : father);
    }
    if (const auto pool = m_data.oneWordNames.constFind(ethnicGroup); pool != m_data.oneWordNames.cend())
        return dice.pick(male ? pool->male : pool->female);
    return surname + given(dice, male, bornIn);
}

QString TownNames::given(Dice &dice, bool male, int bornIn) const
{
    const TownData::Generation *generation = &m_data.generations.back();
    for (const TownData::Generation &one : m_data.generations) {
        if (bornIn < one.bornBefore) {
            generation = &one;
            break;
        }
    }
    const QList<QString> &pool = male ? generation->male : generation->female;
    const int rarePermille = bornIn > 1985 ? 12 : 2; // parents look into dictionaries since there are computers
    QString first = dice.chance(rarePermille) ? dice.pick(m_data.rareGiven) : dice.pick(pool);
    if (dice.chance(generation->singlePermille))
        return first;
    QString second = dice.pick(pool);
    for (int again = 0; again < 3 && male && second == first; ++again) // 婷婷 is a name, 民民 is not
        second = dice.pick(pool);
    return first + second;
}

} // namespace yc::demo
