// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/figures/FigureStatement.h"

#include "core/OrganisationCode.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace yc::store {

using core::FigureColumn;
using core::FigureKey;
using core::FigureMeasure;
using core::FiguresQuery;
using core::Query;
using core::Result;

namespace {

constexpr qsizetype kFiner = 4; ///< columns more than asked for that are grouped by for the order of an index

const QString counted = QStringLiteral("t.");

bool isValue(FigureMeasure::Kind kind)
{
    return kind == FigureMeasure::Kind::Percentile || kind == FigureMeasure::Kind::Distinct;
}

/// Builds one statement. Columns of the counted record stand as "t.", of the joined ones as "j1.", "j2." …
class Builder {
public:
    Builder(const FiguresQuery &question, const FigureStatement::Readable &readable,
            const FigureStatement::Scoped &scoped, const FigureStatement::Present &present)
        : m_question(question)
        , m_readable(readable)
        , m_scoped(scoped)
        , m_present(present)
    {
    }

    Result<FigureStatement> build()
    {
        YC_ASSIGN(m_main, m_readable(m_question.type));
        FigureStatement made;
        QList<FigureColumn> groups;
        const auto place = [&groups](const FigureColumn &column) {
            qsizetype at = groups.indexOf(column);
            if (at < 0) {
                at = groups.size();
                groups << column;
            }
            return static_cast<int>(at);
        };
        for (const FigureKey &key : m_question.groupBy)
            made.keys << place(key.column);
        QStringList sums;
        for (const FigureMeasure &measure : m_question.measures) {
            if (measure.kind == FigureMeasure::Kind::Count) {
                made.measured << -1;
            } else if (isValue(measure.kind)) {
                made.measured << place({measure.field});
            } else {
                made.measured << static_cast<int>(sums.size()); // moved behind the count below
                sums << measure.field;
            }
        }
        YC_ASSIGN(const QStringList outer, conditions());
        for (const FigureColumn &column : std::as_const(groups)) {
            YC_ASSIGN(const QString sql, columnOf(column));
            (void)sql; // joins are known before the index is chosen
        }
        QStringList used;
        const QString index = covering(groups, sums, &used);
        for (const QString &finer : std::as_const(used))
            (void)place({finer});
        made.count = static_cast<int>(groups.size());
        for (qsizetype i = 0; i < made.measured.size(); ++i) {
            const FigureMeasure::Kind kind = m_question.measures.at(i).kind;
            if (kind != FigureMeasure::Kind::Count && !isValue(kind))
                made.measured[i] = made.count + 1 + 2 * made.measured.at(i);
        }
        QStringList selected;
        for (const FigureColumn &column : std::as_const(groups)) {
            YC_ASSIGN(const QString sql, columnOf(column));
            selected << sql;
        }
        const QString groupBy = selected.join(u',');
        selected << QStringLiteral("count(*)");
        for (const QString &field : std::as_const(sums)) {
            YC_ASSIGN(const QString sql, columnOf({field}));
            selected << QStringLiteral("sum(%1)").arg(sql) << QStringLiteral("count(%1)").arg(sql);
        }
        YC_ASSIGN(const QString source, sourceOf(groups, sums, index));
        made.sql = QStringLiteral("SELECT %1 FROM %2").arg(selected.join(u','), source) + m_joins.join(QString());
        if (!outer.isEmpty())
            made.sql += QStringLiteral(" WHERE ") + outer.join(QStringLiteral(" AND "));
        if (!groupBy.isEmpty())
            made.sql += QStringLiteral(" GROUP BY ") + groupBy;
        made.values = m_innerValues + m_joinValues + m_outerValues;
        return made;
    }

private:
    [[nodiscard]] bool isLatest() const { return !m_question.latest.per.isEmpty(); }

    Result<QString> columnOf(const FigureColumn &column)
    {
        if (column.through.isEmpty()) {
            m_used.insert(column.field);
            YC_ASSIGN(const QString name, m_main->column(column.field));
            return counted + name;
        }
        YC_ASSIGN(const QString alias, joined(column));
        YC_ASSIGN(const QString name, m_projections.value(alias)->column(column.field));
        return alias + name;
    }

    /// The alias of the record that a reference names; a record outside of the scope is not there.
    Result<QString> joined(const FigureColumn &column)
    {
        const QString known = column.through + u'>' + column.of;
        if (const QString alias = m_aliases.value(known); !alias.isEmpty())
            return alias;
        YC_ASSIGN(const Projection *projection, m_readable(column.of));
        YC_ASSIGN(const QString reference, m_main->column(column.through));
        m_used.insert(column.through);
        const QString number = QString::number(m_aliases.size() + 1);
        const QString alias = u'j' + number + u'.';
        QString on = QStringLiteral("j%1.row=d%1.row").arg(number);
        YC_ASSIGN(const ScopeTerm scope, m_scoped(*projection));
        if (!scope.sql.isEmpty()) {
            on += QStringLiteral(" AND ") + of(scope.sql, alias);
            m_joinValues << scope.values;
        }
        // Rows of a projection have the number of their document, and documents are found by id.
        m_joins << QStringLiteral(" LEFT JOIN document d%1 ON d%1.id=%2%3 LEFT JOIN %4 j%1 ON %5")
                       .arg(number, counted, reference, projection->table(), on);
        m_aliases.insert(known, alias);
        m_projections.insert(alias, projection);
        return alias;
    }

    /// The terms over the joined records; those over the counted one go to m_inner.
    Result<QStringList> conditions()
    {
        QStringList outer;
        // Inside of the choice of the latest there is one table, outside it is "t.".
        const QString alias = isLatest() ? QString() : counted;
        YC_ASSIGN(const ScopeTerm scope, m_scoped(*m_main));
        if (!scope.sql.isEmpty()) {
            m_inner << of(scope.sql, alias);
            m_innerValues << scope.values;
            m_used.insert(m_main->type().localOnly ? QStringLiteral("created_by") : QStringLiteral("org"));
        }
        if (!m_question.organisation.isEmpty()) {
            const auto code = core::OrganisationCode::parse(m_question.organisation);
            const QString from = code ? code->digits() : m_question.organisation;
            m_inner << QStringLiteral("+%1org >= ? AND +%1org < ?").arg(alias);
            m_innerValues << from << QVariant(from + u':'); // follows '9'
            m_used.insert(QStringLiteral("org"));
        }
        for (const FiguresQuery::Condition &one : m_question.where) {
            const Query::Condition condition{one.column.field, one.op, one.value};
            if (one.column.through.isEmpty()) {
                m_used.insert(one.column.field);
                YC_ASSIGN(const QString term, m_main->term(condition, alias, m_innerValues));
                m_inner << term;
                if (one.op == Query::Op::Equal)
                    m_equal.insert(one.column.field);
            } else {
                YC_ASSIGN(const QString other, joined(one.column));
                YC_ASSIGN(const QString term, m_projections.value(other)->term(condition, other, m_outerValues));
                outer << term;
            }
        }
        if (isLatest())
            return outer;
        QStringList all = m_inner + outer;
        // The counted record's terms stand in the same WHERE, before the joined ones' but after the joins.
        m_outerValues = std::exchange(m_innerValues, {}) + m_outerValues;
        return all;
    }

    Result<QString> sourceOf(const QList<core::FigureColumn> &groups, const QStringList &sums, const QString &index)
    {
        if (!isLatest()) {
            const QString table = m_main->table() + QStringLiteral(" t");
            return index.isEmpty() ? table : table + QStringLiteral(" INDEXED BY \"%1\"").arg(index);
        }
        YC_ASSIGN(const QString per, m_main->column(m_question.latest.per));
        YC_ASSIGN(const QString by, m_main->column(m_question.latest.by));
        QStringList needed{per};
        const auto need = [&](const QString &field) -> Result<> {
            YC_ASSIGN(const QString name, m_main->column(field));
            if (!needed.contains(name))
                needed << name;
            return {};
        };
        for (const FigureColumn &column : groups)
            YC_TRY(need(column.through.isEmpty() ? column.field : column.through));
        for (const QString &field : sums)
            YC_TRY(need(field));
        for (const FiguresQuery::Condition &one : m_question.where) {
            if (!one.column.through.isEmpty())
                YC_TRY(need(one.column.through));
        }
        m_inner << per + QStringLiteral(" IS NOT NULL") << by + QStringLiteral(" IS NOT NULL");
        // Columns beside one max() are those of its row (sqlite.org/lang_select.html#bareagg).
        return QStringLiteral("(SELECT %1, max(%2 || '|' || id) FROM %3 WHERE %4 GROUP BY %5) t")
            .arg(needed.join(u','), by, m_main->table(), m_inner.join(QStringLiteral(" AND ")), per);
    }

    /// Grouping by it besides makes few groups more: it is none of the columns whose values are as many as the days or
    /// the people.
    [[nodiscard]] bool isCoarse(const QString &column) const
    {
        const core::Field *field = m_main->type().field(column);
        return field && field->kind != core::FieldKind::Date && field->kind != core::FieldKind::DateTime &&
               field->kind != core::FieldKind::Reference;
    }

    /// An index that holds every column that is used, so that the table is not read, in the order of the groups if
    /// there is one: `finer` are columns to be grouped by besides. Empty: none does.
    QString covering(const QList<FigureColumn> &groups, const QStringList &sums, QStringList *finer)
    {
        if (isLatest())
            return {};
        for (const QString &field : sums)
            m_used.insert(field);
        QSet<QString> wanted;
        for (const FigureColumn &column : groups) {
            if (!column.through.isEmpty())
                return {};
            wanted.insert(column.field);
        }
        QString best;
        qsizetype least = kFiner + 2; // a covering index in another order is better than none
        const QList<QStringList> &indexes = m_main->type().indexes;
        for (qsizetype i = 0; i < indexes.size(); ++i) {
            const QStringList &columns = indexes.at(i);
            if (!std::ranges::all_of(m_used, [&](const QString &one) { return columns.contains(one); }))
                continue;
            QSet<QString> open = wanted - m_equal;
            QStringList between;
            for (const QString &column : columns) {
                if (open.isEmpty())
                    break;
                if (!open.remove(column) && !m_equal.contains(column))
                    between << column;
            }
            const bool ordered = between.size() <= kFiner &&
                                 std::ranges::all_of(between, [this](const QString &one) { return isCoarse(one); });
            const qsizetype cost = ordered ? between.size() : kFiner + 1;
            if (cost >= least || !m_present(m_main->indexName(i)))
                continue;
            least = cost;
            best = m_main->indexName(i);
            *finer = ordered ? between : QStringList();
        }
        return best;
    }

    static QString of(QString scope, const QString &alias)
    {
        static const QRegularExpression column(QStringLiteral("\\b(org|created_by)\\b"));
        return scope.replace(column, alias + QStringLiteral("\\1"));
    }

    const FiguresQuery &m_question;
    const FigureStatement::Readable &m_readable;
    const FigureStatement::Scoped &m_scoped;
    const FigureStatement::Present &m_present;
    const Projection *m_main = nullptr;
    QHash<QString, QString> m_aliases;                ///< by "through>of"
    QHash<QString, const Projection *> m_projections; ///< by alias
    QStringList m_joins;
    QStringList m_inner;
    QSet<QString> m_used; ///< columns of the counted record
    QSet<QString> m_equal;
    QVariantList m_innerValues;
    QVariantList m_joinValues;
    QVariantList m_outerValues;
};

} // namespace

Result<FigureStatement> FigureStatement::of(const FiguresQuery &question, const Readable &readable,
                                            const Scoped &scoped, const Present &present)
{
    return Builder(question, readable, scoped, present).build();
}

} // namespace yc::store
