package justice.throughline.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in, with the desks and roles that decide what they see and do. */
@Entity
@DynamicUpdate
@Table(schema = "access", name = "staff")
class StaffMember {

    /** Nobody else ever has it, or had it. */
    @Id
    private String number;

    /** They sign in with it. */
    private String username;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    /** Whether it was made for them, and is good for choosing their own only. */
    @Column(name = "password_once")
    private boolean passwordOnce;

    private String[] desks;

    private String[] roles;

    private boolean disabled;

    /** What they did is recorded under these, too. */
    @ElementCollection
    @CollectionTable(schema = "access", name = "former_name", joinColumns = @JoinColumn(name = "number"))
    @Column(name = "name")
    private Set<String> formerNames;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StaffMember() {}

    /** Somebody new, who may sign in with this password. */
    StaffMember(StaffLine line, String passwordHash, Instant createdAt) {
        this.number = line.number();
        this.username = line.username();
        this.name = line.name();
        this.passwordHash = passwordHash;
        this.roles = line.roleNames();
        this.desks = line.deskCodes();
        this.disabled = Boolean.TRUE.equals(line.disabled());
        this.formerNames = new HashSet<>();
        this.createdAt = createdAt;
    }

    /** The columns in which this person is not yet what the line says. */
    List<String> differences(StaffLine line) {
        var columns = new ArrayList<String>();
        if (!number.equalsIgnoreCase(line.number())) columns.add(StaffColumn.NUMBER.code());
        if (!name.equals(line.name())) columns.add(StaffColumn.NAME.code());
        if (!username.equals(line.username())) columns.add(StaffColumn.USERNAME.code());
        if (!line.roles().equals(staff().roles())) columns.add(StaffColumn.ROLES.code());
        if (!line.desks().equals(staff().desks())) columns.add(StaffColumn.DESKS.code());
        if (line.disabled() != null && line.disabled() != disabled) columns.add(StaffColumn.DISABLED.code());
        if (line.password().changes(passwordHash)) columns.add(StaffColumn.PASSWORD_HASH.code());
        return columns;
    }

    /** Makes this person what the line says, but for the number; the password only where there is one. */
    void become(StaffLine line, @Nullable String newPasswordHash) {
        name = line.name();
        username = line.username();
        if (!line.roles().equals(staff().roles())) roles = line.roleNames();
        if (!line.desks().equals(staff().desks())) desks = line.deskCodes();
        if (line.disabled() != null) disabled = line.disabled();
        if (newPasswordHash != null) setPassword(newPasswordHash, false);
    }

    /** @param once whether they have to choose another before anything else opens */
    void setPassword(String hash, boolean once) {
        passwordHash = hash;
        passwordOnce = once;
    }

    boolean hasPassword(String hash) {
        return passwordHash.equals(hash);
    }

    void setDisabled(boolean disabled) {
        this.disabled = disabled;
    }

    String number() {
        return number;
    }

    String username() {
        return username;
    }

    /** Whether the number is one of ours, in whose place their force or agency may give another. */
    boolean hasNumberOfOurs() {
        return StaffColumn.isOurs(number);
    }

    boolean isEnabled() {
        return !disabled;
    }

    boolean isAdministrator() {
        return isEnabled() && staff().is(Role.ADMIN);
    }

    String name() {
        return name;
    }

    /** The name, with the number where others have the name, too. */
    String shownAmong(Set<String> sharedNames) {
        return sharedNames.contains(name) ? name + " (" + number + ")" : name;
    }

    Staff staff() {
        var held = Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet());
        return new Staff(number, name, Set.copyOf(Arrays.asList(desks)), held, formerNames);
    }

    StaffPrincipal principal() {
        return new StaffPrincipal(username, staff(), passwordHash, passwordOnce);
    }
}
