// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Session.h"
#include "core/geo/Position.h"
#include "ui/FormField.h"

#include <QJsonObject>
#include <QMap>
#include <QWidget>

#include <optional>

class QCheckBox;

namespace yc::ui {
class Card;
class FormView;
class Picker;
class RevealBar;
class TextLabel;
} // namespace yc::ui

namespace yc::residents {

/// The fields of a person in cards, made from residentType(). It holds what is typed and shows what is wrong; it
/// decides nothing.
class PersonForm final : public QWidget {
    Q_OBJECT
public:
    explicit PersonForm(const core::Session &session, QWidget *parent = nullptr);

    /// On: personal data that is set from now on stands masked, field by field, until somebody asks to see it or types
    /// over it (an ID number has to be seen first). Off for a person who is not in the file yet.
    void setMasking(bool on);
    /// Shows the masked value of a field for a while.
    void reveal(const QString &key);
    void setBody(const QJsonObject &body);
    /// `base` with every field of the form replaced by what stands in it.
    [[nodiscard]] QJsonObject body(const QJsonObject &base) const;
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] ui::FormField *field(const QString &key) const;
    void prefill(const QString &key, const QVariant &value, const QString &provenance);
    /// Empty text: nothing wrong. The focus stays where it is.
    void setError(const QString &key, const QString &text);
    void focusField(const QString &key);
    /// What the fields themselves can tell: not a date, required and empty.
    [[nodiscard]] QMap<QString, QString> check() const;

Q_SIGNALS:
    void edited(const QString &key);
    void unmaskRequested(const QString &key, const QString &reason);

private:
    ui::FormView *addCard(const QString &title, const QStringList &keys);
    void addCommittee(ui::Card *card);
    void addTags();
    /// The fields "place" and "place_datum" of the form stand for "lng" and "lat" of the record.
    [[nodiscard]] ui::FormFieldSpec placeSpec(const QString &key) const;
    void setPlace(const QJsonObject &body);
    /// What is shown follows the datum until somebody types: then what was typed is in that datum.
    void showPlaceIn(const QString &datum);
    [[nodiscard]] std::optional<core::geo::Wgs84> place() const;
    [[nodiscard]] core::geo::Datum placeDatum() const;
    void setCommittee(const QString &code);
    [[nodiscard]] ui::FormFieldSpec spec(const QString &key) const;
    [[nodiscard]] QVariant value(const QString &key) const;

    core::Session m_session;
    QList<ui::FormView *> m_forms;
    ui::Picker *m_committee = nullptr;
    ui::TextLabel *m_committeeError = nullptr;
    QMap<QString, QCheckBox *> m_tags;
    std::optional<core::geo::Wgs84> m_place; ///< of the record
    QString m_placeShown;                    ///< the same, as the field has it
    QStringList m_otherTags;                 ///< tags that the code table does not know stay as they are
};

} // namespace yc::residents
