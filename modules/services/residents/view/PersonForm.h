// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Session.h"
#include "ui/FormField.h"

#include <QJsonObject>
#include <QMap>
#include <QWidget>

class QCheckBox;

namespace yc::ui {
class ActionButton;
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

    /// An ID number that is there already stands masked and cannot be typed over until this is false.
    void setNumberMasked(bool masked);
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
    void unmaskRequested(const QString &reason);

private:
    ui::FormView *addCard(const QString &title, const QStringList &keys);
    void addCommittee(ui::Card *card);
    void addTags();
    void setCommittee(const QString &code);
    [[nodiscard]] ui::FormFieldSpec spec(const QString &key) const;
    [[nodiscard]] QVariant value(const QString &key) const;

    core::Session m_session;
    bool m_numberMasked = false;
    QList<ui::FormView *> m_forms;
    ui::FormView *m_identity = nullptr;
    ui::Picker *m_committee = nullptr;
    ui::TextLabel *m_committeeError = nullptr;
    QMap<QString, QCheckBox *> m_tags;
    QStringList m_otherTags; ///< tags that the code table does not know stay as they are
    ui::RevealBar *m_reveal = nullptr;
    ui::ActionButton *m_unmask = nullptr;
};

} // namespace yc::residents
